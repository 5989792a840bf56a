import { describe, expect, it } from 'vitest';
import { formatPrefix } from '../../src/base/ip.ts';
import { resolveText } from './resolve-text.ts';

const text = (rule: string): string => `
host one {
  interface eth0 { address 192.0.2.1/24; address 2001:db8::1/64 }
  bridge b { bip 10.0.0.1/24 }
  container web { }
  container shadow { net container:web }
  container agent { net host }
  container two { }
  ptp web:p0 10.9.0.1 -- host:p0 10.9.0.2
  firewall { ${rule} }
}
host two { interface eth0 { address 192.0.2.2/24 }; bridge b { bip 10.0.1.1/24 }; container web { ip 10.0.1.7 } }
router three { interface eth0 { } }`;

/** The prefixes behind the first word of the rule, or what is wrong with it. */
function resolved(word: string): readonly string[] {
  const { topology, diagnostics } = resolveText(text(`deny from ${word}`));
  const from = topology.hosts[0]?.firewalls[0]?.rules[0]?.from;
  return [
    ...diagnostics.map(({ code, message, help }) => `${code} ${message}: ${help}`),
    ...(from?.prefixes.map((prefix) => `${from.negated ? '!' : ''}${formatPrefix(prefix)}`) ?? []),
  ];
}

describe('a name in a firewall rule stands for', () => {
  it.each([
    ['web', ['10.0.0.2/32', '10.9.0.1/32']],
    ['!web', ['!10.0.0.2/32', '!10.9.0.1/32']],
    ['shadow', ['10.0.0.2/32', '10.9.0.1/32']],
    ['one', ['192.0.2.1/32', '2001:db8::1/128', '10.0.0.1/32', '10.9.0.2/32']],
    ['two:web', ['10.0.1.7/32']],
    // A container of this host comes before another host.
    ['two', ['10.0.0.3/32']],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['!2001:db8::7', ['!2001:db8::7/128']],
    ['agent', ['NC0501 `agent` has no address of its own: write the addresses that are meant']],
    ['three', ['NC0501 `three` has no address of its own: write the addresses that are meant']],
    ['wbe', ['NC0500 unknown container `wbe`: did you mean `web`?']],
    ['!wbe', ['NC0500 unknown container `wbe`: did you mean `!web`?']],
    ['two:wbe', ['NC0500 unknown container `wbe`: did you mean `two:web`?']],
    ['tow:web', ['NC0500 unknown host `tow`: did you mean `two:web`?']],
    [
      'nothing',
      ['NC0500 unknown container `nothing`: write a prefix, or name one of `web`, `shadow`, `agent`, `two`, `one`, …'],
    ],
  ])('%s', (word, expected) => {
    expect(resolved(word)).toEqual(expected);
  });

  it('the rules of a block, in the order in which they are written', () => {
    const { topology } = resolveText('firewall { deny tcp; allow udp; deny icmp; reject; default deny; allow }');
    expect(topology.hosts[0]?.firewalls[0]?.rules.map(({ verdict }) => verdict)).toEqual([
      'deny',
      'allow',
      'deny',
      'reject',
      'allow',
    ]);
  });
});
