import { describe, it } from 'vitest';
import { loopbackNameServer } from '../../src/rules/loopback-name-server.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'of the host block and of a container',
    `
dns 127.0.0.53
bridge docker0 { }
container web { dns ::1 8.8.8.8 }`,
    [
      {
        at: '2:5',
        message: 'name server `127.0.0.53` may fail in containers',
        help: 'write an address that containers reach, for example `8.8.8.8`, or that of a bridge on which the server listens',
      },
      { at: '4:21', message: 'name server `::1` may fail in containers' },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['others', 'dns 8.8.8.8 2001:4860:4860::8888']];

describe("A name server of containers is not on the loopback, which is the container's own there", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(loopbackNameServer, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
