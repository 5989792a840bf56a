import { describe, it } from 'vitest';
import { hostNameWithTwoAddresses } from '../../src/rules/host-name-with-two-addresses.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'one alias for two containers',
    `
bridge docker0 { }
container db { }
container cache { }
container web { link db:store; link cache:store }`,
    [
      {
        at: '5:37',
        message: 'in container `web`, `store` means both container `db` and container `cache`',
        others: ['5:22'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
  [
    'an alias that is the name of another link',
    `
bridge docker0 { }
container db { }
container cache { }
container web { link db:database; link cache:db }`,
    [
      {
        at: '5:40',
        message: 'in container `web`, `db` means both container `db` and container `cache`',
        others: ['5:22'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
  [
    'two addresses of one family',
    `
bridge docker0 { }
container web { extra-host api 10.0.0.1; extra-host api 10.0.0.2 }`,
    [
      {
        at: '3:53',
        message: 'in container `web`, `api` means both `10.0.0.1` and `10.0.0.2`',
        others: ['3:28'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
  [
    'a link and an extra host',
    `
bridge docker0 { }
container db { }
container web { link db:store; extra-host store 10.0.0.1 }`,
    [
      {
        at: '4:43',
        message: 'in container `web`, `store` means both container `db` and `10.0.0.1`',
        others: ['4:22'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
  [
    "the container's own name",
    `
bridge docker0 { }
container db { }
container web { hostname www.example.org; link db:www }`,
    [
      {
        at: '4:48',
        message: "in container `web`, `www` means both the container's own name and container `db`",
        others: ['4:26'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
  [
    'a name of the system',
    `
bridge docker0 { }
container web { extra-host localhost 10.0.0.1 }`,
    [
      {
        at: '3:28',
        message: 'in container `web`, `localhost` means both a name of the system and `10.0.0.1`',
        others: ['3:1'],
        help: 'give one of the two another name or alias',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the own name for any of the own addresses',
    `
bridge docker0 { bip 172.17.42.1/16 }
bridge lan { bip none }
profile names { extra-host a.example.com 10.1.1.1; extra-host a 10.1.1.1; extra-host b 10.2.2.2 }
container a { use names; net bridge:docker0; hostname a.example.com }
container b { use names; net bridge:docker0; interface eth1 { on lan; address 10.2.2.2/24 } }
ptp a:eth1 10.1.1.1 -- b:eth2 10.1.1.2`,
  ],
  [
    'an address of each family',
    `
bridge docker0 { }
container web { extra-host api 10.0.0.1; extra-host api 2001:db8::1 }`,
  ],
  [
    'the same thing twice',
    `
bridge docker0 { }
container db { }
container web { link db:store; link db:store; extra-host api 10.0.0.1; extra-host api 10.0.0.1 }`,
  ],
  [
    'two containers with one alias in two others',
    `
bridge docker0 { }
container a { }
container b { }
container c { link a:x }
container d { link b:x }`,
  ],
  [
    'two names of one namespace',
    `
bridge docker0 { }
container db { }
container tool { net container:db }
container web { link db:store; link tool:store }`,
  ],
];

describe("In a container's /etc/hosts every name stands for one container or, of each family, one address: the resolver takes the first line and never sees the other (hosts(5))", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(hostNameWithTwoAddresses, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
