import { describe, it } from 'vitest';
import { publishBehindAnotherGateway } from '../../src/rules/publish-behind-another-gateway.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const help =
  'publish it on 127.0.0.1 for the host alone, or leave the default route to `net bridge` and write routes to the networks beyond';
const message = 'replies of container `web` to clients of this port do not come back to the host';
const bridges = `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
bridge home { bip none }`;

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a default route over another interface',
    `${bridges}
container web {
  net bridge:docker0; publish 8080:80 127.0.0.1:8081:81
  interface eth1 { on home; address 192.168.1.11/24; route default via 192.168.1.1 }
}`,
    [{ at: '5:31', message, others: ['6:54'], help }],
  ],
  [
    'the family of the address it is published on',
    `${bridges}
container web {
  net bridge:docker0; publish 192.0.2.10:8080:80 [2001:db8:ffff::10]:8080:80
  route default via 2001:db8:1::99
}`,
    [{ at: '5:50', message, others: ['6:3'], help }],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'published for the host alone',
    `${bridges}
container web {
  net bridge:docker0; publish 127.0.0.1:8080:80
  interface eth1 { on home; address 192.168.1.11/24; route default via 192.168.1.1 }
}`,
  ],
  [
    'a second choice, and a route to one network',
    `${bridges}
container web {
  net bridge:docker0; publish 8080:80
  interface eth1 { on home; address 192.168.1.11/24; route default via 192.168.1.1 metric 9; route 10.0.0.0/8 via 192.168.1.1 }
}`,
  ],
  [
    'the way back, written',
    `${bridges}
container web { net bridge:docker0; publish 8080:80; route default via 172.17.42.1; route default via fe80::1 dev eth0 }`,
  ],
];

describe('a container that publishes a port to others than the host answers through its bridge', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publishBehindAnotherGateway, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
