import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awks, awkString, run } from './awk.ts';

interface Rule {
  readonly text: string;
  /** It stood there before, so that its counters have gone on. */
  readonly old: boolean;
}

/** What iptables-restore makes of a chain's rules; it takes away the first that is the same. */
function restored(found: readonly string[], input: string): readonly Rule[] {
  const rules: Rule[] = found.map((text) => ({ text, old: true }));
  for (const line of input.split('\n').slice(0, -1)) {
    const [, command = '', number, text = ''] = /^(:|-[ADI]) ?NETC_X (?:(\d+) )?(.*)$/.exec(line) ?? [];
    if (command === ':') rules.length = 0;
    else if (command === '-A') rules.push({ text, old: false });
    else if (command === '-D') rules.splice(rules.findIndex((rule) => rule.text === text) >>> 0, 1);
    else {
      const place = Number(number) - 1;
      // A rule that is not committed yet has no handle by which another one could be put before it.
      expect(rules[place]?.old, line).toBe(true);
      rules.splice(place, 0, { text, old: false });
    }
  }
  return rules;
}

/** The length of the longest common subsequence, by the book. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const text of one) {
    const row = [0];
    other.forEach((otherText, index) => {
      row.push(text === otherText ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}

const rule = fc.constantFrom(...Array.from('abcdefghij', (letter) => `-s 10.0.0.1/32 -j ${letter}`));

describe.each(awks)('chain_edit with %s %s', (...words) => {
  const awk = words.filter((word) => typeof word === 'string');
  const edit = (found: readonly string[], wanted: readonly string[]): string => {
    const list = (name: string, rules: readonly string[]): string =>
      rules.map((text, index) => `${name}[${index + 1}] = ${awkString(`-A NETC_X ${text}`)}; `).join('');
    return run(
      awk,
      `${list('found', found)}${list('wanted', wanted)}printf "%s", chain_edit("NETC_X", found, ${found.length}, wanted, ${wanted.length})`,
    );
  };

  it('makes of any rules any others', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), fc.uniqueArray(rule), (found, wanted) => {
        expect(restored(found, edit(found, wanted)).map(({ text }) => text)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves alone as many as can stay', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rule), fc.uniqueArray(rule), (found, wanted) => {
        const stay = restored(found, edit(found, wanted)).filter(({ old }) => old);
        expect(stay).toHaveLength(longestCommon(found, wanted));
      }),
      { numRuns: 60 },
    );
  });

  it('replaces a chain of which too much would have to be looked for', () => {
    const keepFrom = (first: number, last: number): string =>
      run(
        awk,
        `for (i = 1; i <= 1200; i++) found[i] = "-A NETC_X -j x" i
         for (i = ${first}; i <= ${last}; i++) wanted[i - ${first} + 1] = found[i]
         printf "%s", chain_edit("NETC_X", found, 1200, wanted, ${last - first + 1})`,
      );
    expect(keepFrom(1, 2)).toBe(':NETC_X - [0:0]\n-A NETC_X -j x1\n-A NETC_X -j x2\n');
    expect(keepFrom(3, 1200)).toBe('-D NETC_X -j x1\n-D NETC_X -j x2\n');
  });

  it('replaces a chain with a rule that goes and is not found by its words', () => {
    expect(edit(['-m conntrack --ctstate NEW -j a', '-j b'], ['-j b'])).toBe(
      '-D NETC_X -m conntrack --ctstate NEW -j a\n',
    );
    expect(edit(['-m connlimit --connlimit-above 3 -j a', '-j b'], ['-j b'])).toBe(':NETC_X - [0:0]\n-A NETC_X -j b\n');
    expect(edit(['-m connlimit --connlimit-above 3 -j a', '-j b'], ['-m connlimit --connlimit-above 3 -j a'])).toBe(
      '-D NETC_X -j b\n',
    );
  });
});
