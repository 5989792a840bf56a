import { hereDocument } from './here-document.ts';
import { quote } from './quote.ts';
import type { Script } from './script.ts';

/**
 * The script's text. Everything is in functions and the last line calls the main one, so that a truncated copy does
 * nothing. Equal scripts give equal bytes.
 */
export function printScript(script: Script): string {
  const { loader } = script;
  const parts = [
    ['#!/usr/bin/env bash', ...script.comment.map((line) => (line === '' ? '#' : `# ${line}`))].join('\n'),
    [
      ...loader.comment.split('\n').map((line) => `# ${line}`),
      `${loader.name}() {`,
      // A function without a command is a syntax error.
      ...(loader.tables.length === 0 ? ['  :'] : []),
      ...loader.tables.map((table) =>
        [`  # ${table.comment}`, hereDocument(`  mapfile -t ${table.array}`, table.lines)].join('\n'),
      ),
      '}',
    ].join('\n'),
    '# What follows is the same in every script of netc but for functions that this one does not need.',
    [...script.functions.values()].map((text) => text.trimEnd()).join('\n\n'),
    [...script.constants.map(([name, value]) => `${name}=${quote(value)}`)].join('\n'),
    `${script.main} "$@"`,
  ];
  return `${parts.join('\n\n')}\n`;
}
