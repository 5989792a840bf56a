import { isTemplate, type Argument } from '../syntax/ast.ts';

const operators = ['+', '-', '*', '/', '%'] as const;

export type Operator = (typeof operators)[number];

/** The operator that the argument is: a bare word of its own, so that `-` and `/` may be parts of words. */
export function operatorOf(argument: Argument): Operator | undefined {
  if (isTemplate(argument) || argument.quoted) return undefined;
  return operators.find((operator) => operator === argument.text);
}

/** What stands where an operand or an operator is wanted; `found` is undefined at the end. */
export interface Misplaced {
  readonly wanted: 'operand' | 'operator';
  readonly found: Argument | undefined;
}

/** Why the arguments are no expression; undefined when they are: operands with an operator between any two. */
export function misplaced(args: readonly Argument[]): Misplaced | undefined {
  for (let index = 0; index < Math.max(1, args.length + (1 - (args.length % 2))); index += 1) {
    const found = args[index];
    const wanted = index % 2 === 0 ? 'operand' : 'operator';
    const isOperator = found !== undefined && operatorOf(found) !== undefined;
    if (found === undefined || isOperator !== (wanted === 'operator')) return { wanted, found };
  }
  return undefined;
}
