import { describe, it } from 'vitest';
import { publishWithoutIptables } from '../../src/rules/publish-without-iptables.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each port',
    `
iptables off
bridge docker0 { }
container web { publish 8080:80 8443:443 }`,
    [
      {
        at: '4:25',
        message: 'container `web` publishes a port, but no rule is made under `iptables off`',
        others: ['2:10'],
        help: 'remove `iptables off`, or remove `publish` and reach the container at its own address',
      },
      {
        at: '4:33',
        message: 'container `web` publishes a port, but no rule is made under `iptables off`',
        others: ['2:10'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'no port',
    `
iptables off
bridge docker0 { }
container web { expose 80 }`,
  ],
];

describe('Ports are published only where packet filter rules are made: a published port is one', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publishWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
