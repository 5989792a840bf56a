/** Writes docs/language.md from the schemas of the vocabulary and the preamble in templates/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { reference } from '../src/topology/schema/reference.ts';

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);
writeFileSync(file('docs/language.md'), reference(readFileSync(file('templates/reference-preamble.md'), 'utf8')));
