import { describe, it } from 'vitest';
import { linkToNoBridge } from '../../src/rules/link-to-no-bridge.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    '`net host` and `net none`',
    `
bridge docker0 { }
container agent { net host }
container alone { net none }
container web { link agent:a; link alone:b }`,
    [
      {
        at: '5:17',
        message: 'the link leads to container `agent` of `net host`, which has no address on a bridge',
        others: ['3:23'],
        help: "it serves at the host's own addresses: write `extra-host a ADDRESS` with one of them",
      },
      {
        at: '5:31',
        message: 'the link leads to container `alone` of `net none`, which has no address on a bridge',
        others: ['4:23'],
        help: 'put `alone` on bridge `docker0`, or join the two with `ptp` and write `extra-host b ADDRESS`',
      },
    ],
  ],
  [
    'through the namespace of another',
    `
bridge docker0 { }
container agent { net host }
container tool { net container:agent }
container web { link tool:a }`,
    [
      {
        at: '5:17',
        message: 'the link leads to container `tool` of `net host`, which has no address on a bridge',
        others: ['3:23'],
        help: "it serves at the host's own addresses: write `extra-host a ADDRESS` with one of them",
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'to a bridge',
    `
bridge docker0 { }
container db { }
container web { link db:a }`,
  ],
];

describe('A link leads to a container on a bridge, not to one of `net none` or `net host`', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkToNoBridge, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
