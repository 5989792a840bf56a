import { describe, it } from 'vitest';
import { publishWithoutForwarding } from '../../src/rules/publish-without-forwarding.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'once a container',
    `
ip-forward off
bridge docker0 { }
container web { publish 8080:80 8443:443 }`,
    [
      {
        at: '4:25',
        message: 'container `web` publishes ports that only the host itself can reach',
        others: ['2:12'],
        help: 'remove `ip-forward off`, or bind the port to the host: `publish 127.0.0.1:HOSTPORT:PORT`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'on the loopback only',
    `
ip-forward off
bridge docker0 { }
container web { publish 127.0.0.1:8080:80 }`,
  ],
];

describe('A host that publishes ports forwards: without that, only the host itself reaches them', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publishWithoutForwarding, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
