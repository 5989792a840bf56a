import { hereDocument } from './here-document.ts';
import { quote } from './quote.ts';
import type { Script, Text } from './script.ts';

/**
 * The script's text. Everything is in functions and the last line calls the main one, so that a truncated copy does
 * nothing. Equal scripts give equal bytes.
 */
export function printScript(script: Script): string {
  return join(script, textFunctions(script), libraryText(script));
}

/**
 * The texts of two scripts that declare the same and have the same functions, which are printed once.
 *
 * @throws RangeError for two that do not.
 */
export function printPair(one: Script, other: Script): readonly [string, string] {
  if (one.texts !== other.texts || one.functions !== other.functions) throw new RangeError('not of one network');
  const texts = textFunctions(one);
  const library = libraryText(one);
  return [join(one, texts, library), join(other, texts, library)];
}

function join({ comment, constants, main }: Script, texts: string, library: string): string {
  const parts = [
    ['#!/usr/bin/env bash', ...comment.map((line) => (line === '' ? '#' : `# ${line}`))].join('\n'),
    texts,
    '# What follows is the same in every script of netc but for functions that this one does not need.',
    library,
    constants.map(([name, value]) => `${name}=${quote(value)}`).join('\n'),
    `${main} "$@"`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function textFunctions({ texts }: Script): string {
  return texts.map(textFunction).join('\n\n');
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

function libraryText({ functions }: Script): string {
  return [...functions.values()].map((text) => text.trimEnd()).join('\n\n');
}
