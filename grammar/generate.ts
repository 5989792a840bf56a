import { printEbnf } from './ebnf.ts';
import { productionsOf } from './expression.ts';
import { NetcParser } from './parser.ts';
import { printRailroad } from './railroad.ts';
import { terminalsOf } from './terminal.ts';
import { printTextMate } from './text-mate.ts';
import { vocabulary } from './tokens.ts';

/** Everything that is made from the grammar: the text of each file of `grammar/generated`, by file name. */
export function generateArtefacts(): ReadonlyMap<string, string> {
  const parser = new NetcParser();
  const productions = productionsOf(parser.getSerializedGastProductions());
  const terminals = terminalsOf(vocabulary);
  return new Map([
    ['grammar.ebnf', printEbnf(productions, terminals)],
    ['netc.tmLanguage.json', printTextMate(terminals)],
    ['railroad.html', printRailroad(productions, terminals)],
  ]);
}
