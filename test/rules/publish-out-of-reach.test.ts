import { describe, it } from 'vitest';
import { publishOutOfReach } from '../../src/rules/publish-out-of-reach.ts';
import { expectErrors, expectValid } from './support.ts';

const bridge = 'bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }\n';

describe('A port is published on a host address from which the kernel can lead packets on', () => {
  it.each([
    ['::1', "publish it on 127.0.0.1 for the host alone, or on one of the host's global addresses"],
    ['fe80::1', "publish it on one of the host's global addresses, or leave the address out"],
    ['ff02::1', "publish it on one of the host's global addresses, or leave the address out"],
  ])('reports %s', (address, help) =>
    expectErrors(publishOutOfReach, `${bridge}container web { publish [${address}]:8080:80 }`, [
      { at: '2:25', message: `a port published on \`${address}\` cannot be reached`, others: [], help },
    ]),
  );

  it.each(['[::]:8080:80', '[2001:db8::1]:8080:80', '127.0.0.1:8080:80', '8080:80'])('lets pass %s', (spec) =>
    expectValid(`${bridge}container web { publish ${spec} }`),
  );
});
