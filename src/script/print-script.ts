import { hereDocument } from './here-document.ts';
import { quote } from './quote.ts';
import type { Script, Text } from './script.ts';

/** A function comes before a command of the same name, and bash takes those that the environment holds (bash(1), export -f). */
const ownFunctionsOnly = `# No function that the caller's shell exports stands for a command here.
while read -r REPLY; do [[ -z $REPLY ]] || unset -f "\${REPLY##* }"; done <<<"$(declare -Fx)"

`;

/**
 * The script's text. All that acts is in functions and the last line calls the main one, so that a truncated copy does
 * nothing. Equal scripts give equal bytes.
 */
export function printScript(script: Script): string {
  return pieces(script, textFunctions(script)).join('');
}

/**
 * Two scripts that declare the same, each in pieces that follow each other: of what they share both have the same piece.
 *
 * @throws RangeError for two that do not.
 */
export function printPair(one: Script, other: Script): readonly [readonly string[], readonly string[]] {
  if (one.texts !== other.texts) throw new RangeError('not of one network');
  const texts = textFunctions(one);
  return [pieces(one, texts), pieces(other, texts)];
}

const aboutLibrary = '\n\n# What follows is the same in every script of this version of netc.\n\n';

function pieces({ comment, library, constants, main }: Script, texts: string): readonly string[] {
  return [
    ['#!/usr/bin/env bash', ...comment.map((line) => (line === '' ? '#' : `# ${line}`)), '', ''].join('\n'),
    texts,
    aboutLibrary,
    ownFunctionsOnly,
    library,
    ['\n', ...constants.map(([name, value]) => `${name}=${quote(value)}`), '', `${main} "$@"`, ''].join('\n'),
  ];
}

function textFunctions({ texts }: Script): string {
  return texts.map(textFunction).join('\n\n');
}

function textFunction({ name, comment, lines }: Text): string {
  const about = comment.split('\n').map((line) => `# ${line}\n`);
  // A function without a command is a syntax error.
  const body = lines.length === 0 ? '  :' : hereDocument('  cat', lines);
  // Put together without a join, which would copy all of the text once more.
  return `${about.join('')}${name}() {\n${body}\n}`;
}
