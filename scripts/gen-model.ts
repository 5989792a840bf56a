/** Writes docs/model.md from the JSON Schema of the model and the preamble in templates/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { modelReference, type Schema } from './model-reference.ts';

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(file(path), 'utf8');
writeFileSync(
  file('docs/model.md'),
  modelReference(JSON.parse(read('docs/model.schema.json')) as Schema, read('templates/model-preamble.md')),
);
