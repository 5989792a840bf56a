import type { Expression, Production } from './expression.ts';
import type { Terminal } from './terminal.ts';

function print(expression: Expression, literals: ReadonlyMap<string, string>, nested = false): string {
  switch (expression.kind) {
    case 'terminal':
      return literals.get(expression.name) ?? expression.name;
    case 'rule':
      return expression.name;
    case 'optional':
      return `[ ${print(expression.part, literals)} ]`;
    case 'repetition':
      return `{ ${print(expression.part, literals)} }`;
    case 'sequence':
    case 'choice': {
      const separator = expression.kind === 'sequence' ? ', ' : ' | ';
      const text = expression.parts.map((part) => print(part, literals, true)).join(separator);
      return nested ? `( ${text} )` : text;
    }
  }
}

function roles(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'terminal':
      return expression.role === undefined ? [] : [`${expression.name} = ${expression.role}`];
    case 'rule':
      return [];
    case 'optional':
    case 'repetition':
      return roles(expression.part);
    case 'sequence':
    case 'choice':
      return expression.parts.flatMap(roles);
  }
}

/** The grammar in ISO/IEC 14977 EBNF; the patterns of tokens are special sequences that hold regular expressions. */
export function printEbnf(productions: readonly Production[], terminals: readonly Terminal[]): string {
  const literals = new Map(
    terminals.flatMap(({ name, literal }) => (literal === undefined ? [] : [[name, `"${literal}"`] as const])),
  );
  const rules = productions.map(({ name, body }) => {
    const comment = roles(body);
    return `${name} = ${print(body, literals)} ;${comment.length === 0 ? '' : ` (* ${comment.join(', ')} *)`}`;
  });
  const tokens = terminals
    .filter(({ name }) => name !== 'UnterminatedString' && name !== 'UnexpectedCharacter')
    .flatMap(({ name, pattern, members, literal }) => {
      if (literal !== undefined) return [];
      return [
        `${name} = ${pattern === undefined ? members.map((member) => literals.get(member) ?? member).join(' | ') : `? /${pattern}/ ?`} ;`,
      ];
    });
  return [
    '(* The grammar of netc, made from the parser by `npm run gen`. Blank and Comment may stand between tokens. *)',
    '',
    ...rules,
    '',
    '(* Tokens. *)',
    '',
    ...tokens,
    '',
  ].join('\n');
}
