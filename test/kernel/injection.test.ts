import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from './build-scripts.ts';
import { createLab, type Lab } from './lab.ts';

const canary = 'touch /tmp/canary';

const hostile: readonly string[] = [
  `a'; ${canary}; '`,
  `a"; ${canary}; "`,
  `$(${canary})`,
  `a$(${canary})`,
  `\`${canary}\``,
  `a\n${canary}`,
  `a\r\n${canary}`,
  `a\nEND\n${canary}\n`,
  `a; ${canary}`,
  `a & ${canary} &`,
  `a | ${canary}`,
  `a] && ${canary} || [ a`,
  `a[$(${canary})]`,
  `a}; ${canary}; {`,
  'a\0b',
  'a\u2028b',
  'a\u0085b',
  'a\\',
  'a b',
  ' a',
  'a  # b',
  '-n',
  '-all',
  '--help',
  '@ipv6',
  '[host]',
  'END',
  '..',
  '.',
  '../../tmp/canary',
  '/tmp/canary',
  'a/b',
  '*',
  '~root',
  '$HOME',
  '${HOME}',
  '!!',
  '%s%n',
  'größe',
  '网络',
  'a\u202eb',
  'dev',
  'up',
  'type',
  'netns',
  'lo',
  'all',
  'default',
  'host',
  '0',
  'a'.repeat(300),
];

/** A topology in which the word stands, already quoted. */
const places: Readonly<Record<string, (word: string) => string>> = {
  name: (word) => `name ${word}\nbridge br0\ncontainer a`,
  host: (word) => `host ${word} { bridge br0; container a }`,
  let: (word) => `let x = ${word}\nbridge br0\ncontainer a { hostname $x }`,
  bridge: (word) => `bridge ${word}\ncontainer a`,
  bip: (word) => `bridge br0 { bip ${word} }\ncontainer a`,
  'fixed-cidr': (word) => `bridge br0 { bip 10.0.0.1/24; fixed-cidr ${word} }\ncontainer a`,
  'fixed-cidr-v6': (word) => `bridge br0 { fixed-cidr-v6 ${word} }\ncontainer a`,
  'mac-address': (word) => `bridge br0 { mac-address ${word} }\ncontainer a { mac-address ${word} }`,
  mtu: (word) => `bridge br0 { mtu ${word} }\ncontainer a`,
  icc: (word) => `bridge br0 { icc ${word} }\ncontainer a`,
  'allow-from': (word) => `bridge br0 { allow-from 10.0.0.0/8 in ${word} }\ncontainer a`,
  port: (word) => `bridge br0 { port ${word} }\ncontainer a`,
  existing: (word) => `bridge ${word} { existing }\ncontainer a`,
  container: (word) => `bridge br0\ncontainer ${word}`,
  net: (word) => `bridge br0\ncontainer a { net ${word} }`,
  'net container': (word) => `bridge br0\ncontainer ${word}\ncontainer b { net "container:${word.slice(1)} }`,
  runtime: (word) => `bridge br0\ncontainer a { runtime ${word} }`,
  'runtime pid': (word) => `bridge br0\ncontainer a { runtime "pid:${word.slice(1)} }`,
  hostname: (word) => `bridge br0\ncontainer a { hostname ${word} }`,
  dns: (word) => `dns ${word}\nbridge br0\ncontainer a { dns ${word} }`,
  'dns-search': (word) => `dns-search ${word}\nbridge br0\ncontainer a { dns-search ${word} }`,
  'extra-host': (word) => `bridge br0\ncontainer a { extra-host ${word} 10.9.9.9 }`,
  expose: (word) => `bridge br0\ncontainer a { expose ${word} }`,
  publish: (word) => `bridge br0\ncontainer a { publish ${word} }`,
  link: (word) => `bridge br0\ncontainer b\ncontainer a { link "b:${word.slice(1)} }`,
  'container interface': (word) =>
    `bridge br0 { bip 10.0.0.1/24 }\ncontainer a { net none; interface ${word} { on br0; address 10.0.0.9/24 } }`,
  'host interface': (word) => `interface ${word} { mtu 1400 }`,
  'interface address': (word) => `interface eth0 { address ${word} }`,
  'ptp container': (word) => `container a { net none }\nptp ${word} 10.1.1.1 -- a:eth1 10.1.1.2`,
  'ptp host': (word) => `container a { net none }\nptp "host:${word.slice(1)} 10.1.1.1 -- a:eth1 10.1.1.2`,
  'ptp interface': (word) => `container a { net none }\nptp "a:${word.slice(1)} 10.1.1.1 -- host:p0 10.1.1.2`,
  masquerade: (word) => `masquerade out ${word}`,
  'firewall interface': (word) => `firewall { deny in ${word} }`,
  'firewall source': (word) => `firewall { deny from ${word} }`,
  'firewall ports': (word) => `firewall { deny tcp dport ${word} }`,
  route: (word) => `route ${word} via 192.0.2.20`,
  'route via': (word) => `route 10.77.0.0/16 via ${word}`,
  'route dev': (word) => `route 10.77.0.0/16 dev ${word}`,
  'route metric': (word) => `route 10.77.0.0/16 dev eth0 metric ${word}`,
};

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** What is left of a script that must be as good as dead: run it as a whole, every verb, and look for the canary. */
async function isInert(lab: Lab, up: string, down: string): Promise<string> {
  await lab.write('/run/lab/up.sh', up);
  await lab.write('/run/lab/down.sh', down);
  await lab.run('cd /run/lab; for verb in plan up check; do bash up.sh $verb; done; bash down.sh');
  return lab.ok('ls -A /tmp');
}

describe('strings of a topology', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createLab({ backend: 'nft' });
  });
  afterAll(() => lab.dispose());

  it.each(Object.keys(places))('%s: refused, or inert in the scripts', async (place) => {
    const accepted: string[] = [];
    for (const text of hostile) {
      const source = places[place]?.(quoted(text)) ?? '';
      const compiled = compile({ name: 'lab.net', text: source }, 'lab');
      if ('errors' in compiled) continue;
      accepted.push(text);
      expect(await isInert(lab, compiled.up, compiled.down), `${place}: ${JSON.stringify(text)}`).toBe('');
    }
    // What means something to a shell does not even get into a script.
    for (const text of accepted) expect(text, place).not.toMatch(/[\s'"`$;&|<>(){}\\\p{C}]/u);
  });

  it.each([`a\n${canary}`, `a'; ${canary}; '`, `$(${canary})`, '-n', 'a\u2028b', 'größe', 'a b', `a\r${canary}`])(
    'a file or topology called %j is inert, too',
    async (text) => {
      const source = { name: `${text}.net`, text: 'bridge br0\ncontainer a { publish 80 }' };
      for (const name of [text, 'lab']) {
        const compiled = compile(source, name);
        if (!('errors' in compiled)) expect(await isInert(lab, compiled.up, compiled.down)).toBe('');
      }
    },
  );

  it('the canary sings when a script lets it', async () => {
    expect(await isInert(lab, canary, 'rm /tmp/nothing')).toBe('canary\n');
    await lab.ok('rm /tmp/canary');
  });
});
