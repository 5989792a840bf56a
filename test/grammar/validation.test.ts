import { expect, it } from 'vitest';
import { NetcParser } from '../../grammar/parser.ts';
import { createLexer } from '../../grammar/tokens.ts';

it('the tokens and the grammar pass all checks of chevrotain, which are left out at run time', () => {
  expect(createLexer('validation').lexerDefinitionErrors).toEqual([]);
  expect(() => new NetcParser(true)).not.toThrow();
});
