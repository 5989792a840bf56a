import { describe, it } from 'vitest';
import { existingBridgeChanged } from '../../src/rules/existing-bridge-changed.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each setting',
    'bridge br0 { existing; bip 10.0.0.1/24; mtu 1400; mac-address 02:00:00:00:00:01; stp on }',
    [
      {
        at: '1:45',
        message: '`mtu` would change bridge `br0`, which is `existing`',
        others: ['1:1'],
        help: 'remove `mtu`, or remove `existing` so that netc makes the bridge',
      },
      {
        at: '1:63',
        message: '`mac-address` would change bridge `br0`, which is `existing`',
        others: ['1:1'],
        help: 'remove `mac-address`, or remove `existing` so that netc makes the bridge',
      },
      {
        at: '1:86',
        message: '`stp` would change bridge `br0`, which is `existing`',
        others: ['1:1'],
        help: 'remove `stp`, or remove `existing` so that netc makes the bridge',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    "the host's default MTU",
    `
mtu 1400
bridge br0 { existing; bip 10.0.0.1/24; icc off }`,
  ],
];

describe('What is there already is not changed: an `existing` bridge keeps its MTU, MAC address and spanning tree', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(existingBridgeChanged, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
