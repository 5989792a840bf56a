import { readFileSync } from 'node:fs';

/** A page of the folder templates, with the values put in where it says `{{NAME}}`; nothing where there is none. */
export function fillTemplate(file: string, values: Readonly<Record<string, string>>): string {
  const template = readFileSync(new URL(`../templates/${file}`, import.meta.url), 'utf8');
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
