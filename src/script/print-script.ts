import { hereDocument } from './here-document.ts';
import { quote } from './quote.ts';
import type { Script, Text } from './script.ts';

/**
 * The script's text. Everything is in functions and the last line calls the main one, so that a truncated copy does
 * nothing. Equal scripts give equal bytes.
 */
export function printScript({ comment, texts, functions, constants, main }: Script): string {
  const parts = [
    ['#!/usr/bin/env bash', ...comment.map((line) => (line === '' ? '#' : `# ${line}`))].join('\n'),
    once(printed, texts, (all) => all.map(textFunction).join('\n\n')),
    '# What follows is the same in every script of netc but for functions that this one does not need.',
    once(libraries, functions, (all) => [...all.values()].map((text) => text.trimEnd()).join('\n\n')),
    constants.map(([name, value]) => `${name}=${quote(value)}`).join('\n'),
    `${main} "$@"`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function textFunction({ name, comment, lines }: Text): string {
  return [
    ...comment.split('\n').map((line) => `# ${line}`),
    `${name}() {`,
    // A function without a command is a syntax error.
    lines.length === 0 ? '  :' : hereDocument('  cat', lines),
    '}',
  ].join('\n');
}

// The scripts of a host share their texts, and all scripts their functions: each is printed once, and kept as long as it.
const printed = new WeakMap<Script['texts'], string>();
const libraries = new WeakMap<Script['functions'], string>();

function once<K extends object>(known: WeakMap<K, string>, key: K, print: (key: K) => string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = print(key);
    known.set(key, text);
  }
  return text;
}
