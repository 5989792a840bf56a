import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../examples/', import.meta.url);

export interface Example {
  readonly name: string;
  /** The text of NAME.net. */
  readonly source: string;
  /** Of an example of several hosts those whose scripts are kept, each in a folder of its own; else none. */
  readonly hosts: readonly string[];
}

export const examples: readonly Example[] = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    source: readFileSync(new URL(`${name}/${name}.net`, folder), 'utf8'),
    hosts: readdirSync(new URL(`${name}/`, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(),
  }));
