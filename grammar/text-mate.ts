import type { Terminal } from './terminal.ts';

const reference = '\\$(?:[A-Za-z]\\w*|\\{[A-Za-z]\\w*\\})';

// TextMate grammars are matched by Oniguruma, which writes code points as \x{…}.
function onigurumaOf(pattern: string): string {
  return pattern.replace(/\\u([0-9a-f]{4})/gi, '\\x{$1}');
}

/**
 * The TextMate grammar, for editors and code hosts, as JSON. The shapes come from the tokens; the classes of bare words
 * (addresses, ports, booleans, numbers) are what the language writes bare.
 */
export function printTextMate(terminals: readonly Terminal[]): string {
  const patterns = new Map(terminals.map(({ name, pattern }) => [name, onigurumaOf(pattern ?? '')]));
  const word = patterns.get('BareWord') ?? '';
  const bounded = (pattern: string): string => `(?<![^\\s;{}()[\\],"])(?:${pattern})(?![^\\s;{}()[\\],"#])`;
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'netc',
    scopeName: 'source.netc',
    fileTypes: ['net'],
    patterns: [
      { include: '#comment' },
      { include: '#string' },
      { include: '#keyword' },
      { include: '#block' },
      { include: '#group' },
      { include: '#value' },
    ],
    repository: {
      comment: { name: 'comment.line.number-sign.netc', match: patterns.get('Comment') },
      string: {
        patterns: [
          {
            name: 'string.quoted.double.netc',
            match: patterns.get('QuotedString'),
            captures: {
              0: {
                patterns: [
                  { name: 'constant.character.escape.netc', match: '\\\\["\\\\$]' },
                  { name: 'variable.other.netc', match: reference },
                ],
              },
            },
          },
          { name: 'invalid.illegal.unterminated-string.netc', match: patterns.get('UnterminatedString') },
        ],
      },
      keyword: {
        match: `(?:^|(?<=[;{}]))[ \\t]*(${word})`,
        captures: { 1: { name: 'keyword.other.netc' } },
      },
      block: {
        patterns: [
          { name: 'punctuation.section.block.begin.netc', match: patterns.get('OpeningBrace') },
          { name: 'punctuation.section.block.end.netc', match: patterns.get('ClosingBrace') },
          { name: 'punctuation.terminator.statement.netc', match: patterns.get('Semicolon') },
        ],
      },
      group: {
        patterns: [
          { name: 'punctuation.section.parens.begin.netc', match: `\\$?${patterns.get('OpeningParenthesis') ?? ''}` },
          { name: 'punctuation.section.parens.end.netc', match: patterns.get('ClosingParenthesis') },
          // A bracket that begins a word stands about an address.
          {
            name: 'punctuation.section.brackets.begin.netc',
            match: `${patterns.get('OpeningBracket') ?? ''}(?![^\\s\\]]*\\]:)`,
          },
          { name: 'punctuation.section.brackets.end.netc', match: patterns.get('ClosingBracket') },
          { name: 'punctuation.separator.netc', match: patterns.get('Comma') },
        ],
      },
      value: {
        patterns: [
          { name: 'constant.language.boolean.netc', match: bounded('on|off') },
          {
            name: 'constant.numeric.mac-address.netc',
            match: bounded('[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}'),
          },
          {
            name: 'constant.numeric.address.netc',
            match: bounded('!?(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(?:/\\d{1,3})?'),
          },
          { name: 'constant.numeric.port.netc', match: bounded('[\\d:.\\[\\]A-Fa-f-]*\\d(?:/(?:tcp|udp|sctp))?') },
          { name: 'variable.other.netc', match: reference },
          { name: 'entity.name.function.netc', match: '[A-Za-z][\\w.-]*(?=\\()' },
          { name: 'keyword.operator.pair.netc', match: bounded('--') },
          { name: 'keyword.operator.arithmetic.netc', match: bounded('[-+*/%=]') },
          { name: 'string.unquoted.netc', match: word },
        ],
      },
    },
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}
