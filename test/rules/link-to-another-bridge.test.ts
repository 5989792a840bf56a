import { describe, it } from 'vitest';
import { linkToAnotherBridge } from '../../src/rules/link-to-another-bridge.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'straight',
    `
bridge front { }
bridge back { }
container db { net bridge:back }
container web { net bridge:front; link db:database }`,
    [
      {
        at: '5:35',
        message: 'container `web` on bridge `front` links to `db` on bridge `back`',
        others: ['5:21', '4:20'],
        help: 'put both on one bridge, join them with `ptp web:eth1 ADDRESS -- db:eth1 ADDRESS`, or publish the port of `db`',
      },
    ],
  ],
  [
    'through the namespace of another',
    `
bridge front { }
bridge back { }
container db { net bridge:back }
container tool { net container:db }
container web { net bridge:front; link tool:database }`,
    [
      {
        at: '6:35',
        message: 'container `web` on bridge `front` links to `tool` on bridge `back`',
        others: ['6:21', '4:20'],
        help: 'put both on one bridge, join them with `ptp web:eth1 ADDRESS -- db:eth1 ADDRESS`, or publish the port of `db`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'through the namespace of one on the same bridge',
    `
bridge docker0 { }
container db { }
container tool { net container:db }
container web { link tool:database }`,
  ],
];

describe('Linked containers stand on one bridge: containers of different bridges do not reach each other', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkToAnotherBridge, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
