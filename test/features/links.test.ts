import { expect, it } from 'vitest';
import { chain, plan } from './support.ts';

const opened = (text: string): readonly string[] =>
  chain(plan(`bridge b0 { bip 10.0.0.1/24; icc off }\n${text}`), 4, 'FORWARD').filter((rule) => rule.includes(' -s '));

it('a link opens what the other container exposes and what it publishes', () => {
  expect(opened('container a { expose 53/udp; publish 8080:80 }\ncontainer b { link a:x }\n')).toEqual([
    '-i b0 -o b0 -s 10.0.0.3/32 -d 10.0.0.2/32 -p udp --dport 53 -j ACCEPT',
    '-i b0 -o b0 -s 10.0.0.3/32 -d 10.0.0.2/32 -p tcp --dport 80 -j ACCEPT',
  ]);
});

it('a link to a container in the network of another opens what that one exposes', () => {
  expect(opened('container a { expose 53/udp }\ncontainer t { net container:a }\ncontainer b { link t:x }\n')).toEqual([
    '-i b0 -o b0 -s 10.0.0.3/32 -d 10.0.0.2/32 -p udp --dport 53 -j ACCEPT',
  ]);
});

it('a link opens nothing under icc on, where all is open', () => {
  expect(
    chain(
      plan('bridge b0 { bip 10.0.0.1/24 }\ncontainer a { expose 53/udp }\ncontainer b { link a:x }\n'),
      4,
      'FORWARD',
    ),
  ).not.toContainEqual(expect.stringContaining(' -s '));
});
