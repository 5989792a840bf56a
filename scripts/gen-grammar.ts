// Writes grammar/generated from the grammar. Run by `npm run gen`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateArtefacts } from '../grammar/generate.ts';

const directory = new URL('../grammar/generated/', import.meta.url);
mkdirSync(directory, { recursive: true });
for (const [name, text] of generateArtefacts()) writeFileSync(new URL(name, directory), text);
