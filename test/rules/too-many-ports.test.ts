import { describe, it } from 'vitest';
import { tooManyPorts } from '../../src/rules/too-many-ports.ts';
import { expectErrors, expectValid } from './support.ts';

const bridge = 'bridge br0 { bip 10.0.0.1/16; port eth1 }\n';
const containers = (count: number): string =>
  Array.from({ length: count }, (_, index) => `container c${index} { }\n`).join('');

describe('A bridge has at most 1,023 ports', () => {
  it('reports the first one too many, once', () =>
    expectErrors(tooManyPorts, bridge + containers(1500), [
      {
        at: '1024:1',
        message: 'bridge `br0` has 1501 ports, and Linux allows 1023',
        others: ['1:8'],
        help: 'spread the containers over 2 bridges',
      },
    ]));
  it('lets pass 1,023', () => expectValid(bridge + containers(1022)));
});
