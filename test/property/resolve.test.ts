import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchemas } from '../../src/topology/schema/block-schemas.ts';
import { resolveText } from '../topology/resolve-text.ts';

const keyword = fc.constantFrom(...new Set(blockSchemas.flatMap(({ statements }) => Object.keys(statements))));
const word = fc.constantFrom(
  ...[
    'a',
    'b',
    'host',
    'bridge:a',
    'container:b',
    'a:b',
    'a:eth1',
    'host:v0',
    'none',
    'on',
    'off',
    '--',
    'in',
    'via',
    'dev',
  ],
  ...[
    'default',
    '.',
    '0',
    '1',
    '80',
    '80-90',
    '90:80',
    '70000',
    '::80',
    '[::1]:80:80',
    '80/udp',
    '1500',
    'lo',
    'all',
    '""',
  ],
  ...[
    '10.0.0.1',
    '10.0.0.0/30',
    '10.0.0.1/30',
    '0.0.0.0/0',
    'fe80::1',
    '2001:db8::/64',
    '2001:db8::/126',
    '::/0',
    '2:4::',
  ],
  ...['mac', 'sequential', '02:42:0a:00:00:01', 'metric', 'tcp', 'constructor', '__proto__'],
);
const { statement } = fc.letrec<{ statement: string }>((tie) => ({
  statement: fc
    .tuple(
      keyword,
      fc.array(word, { maxLength: 4 }),
      fc.option(fc.array(tie('statement'), { maxLength: 5 }), { nil: undefined, depthSize: 'small' }),
    )
    .map(([first, words, block]) =>
      [first, ...words, ...(block === undefined ? [] : [`{ ${block.join('; ')} }`])].join(' '),
    ),
}));

describe('resolveTopology', () => {
  it('has a model and the same findings each time, whatever the file says', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const text = statements.join('\n');
        const { topology, diagnostics } = resolveText(text);
        if (!/^(host|router)\b/m.test(text)) expect(topology.hosts).toHaveLength(1);
        const again = resolveText(text);
        expect({ topology: again.topology, diagnostics: again.diagnostics }).toEqual({ topology, diagnostics });
        for (const { message, help } of diagnostics) {
          expect(message).toMatch(/^[^A-Z].*[^.]$/);
          expect(help).toMatch(/^[^A-Z].*[^.]$|^`/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
