import { describe, it } from 'vitest';
import { hostPortPublishedTwice } from '../../src/rules/host-port-published-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'one port',
    `
bridge docker0 { }
container a { publish 8080:80 }
container b { publish 8080:81 }`,
    [
      {
        at: '4:23',
        message: 'host port `8080/tcp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 81`',
      },
    ],
  ],
  [
    'every address and a certain one, in either order',
    `
bridge docker0 { }
container a { publish 8080:80 }
container b { publish 127.0.0.1:8080:80 127.0.0.1:8081:81 }
container c { publish 8081:80 }`,
    [
      {
        at: '4:23',
        message: 'host port `8080/tcp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 127.0.0.1::80`',
      },
      {
        at: '5:23',
        message: 'host port `8081/tcp` is published twice',
        others: ['4:41'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 80`',
      },
    ],
  ],
  [
    'overlapping ranges',
    `
bridge docker0 { }
container a { publish 8000-8010:8000-8010 }
container b { publish 8005-8020:8005-8020 }`,
    [
      {
        at: '4:23',
        message: 'host ports `8005-8010/tcp` are published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 8005-8020`',
      },
    ],
  ],
  [
    'a port inside a range, however many lie between',
    `
bridge docker0 { }
container a { publish 8000-8010:8000-8010 }
container b { publish 127.0.0.1:8002:80/udp 8001:80/udp }
container c { publish 8009:80 }`,
    [
      {
        at: '5:23',
        message: 'host port `8009/tcp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 80`',
      },
    ],
  ],
  [
    'twice by one container',
    `
bridge docker0 { }
container a { publish 8080:80 8080:81 }`,
    [
      {
        at: '3:31',
        message: 'host port `8080/tcp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 81`',
      },
    ],
  ],
  [
    'every address of IPv4 and of both families',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { publish 0.0.0.0:8080:80 }
container b { publish 8080:80 }`,
    [
      {
        at: '4:23',
        message: 'host port `8080/tcp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 80`',
      },
    ],
  ],
  [
    'udp, with its own advice',
    `
bridge docker0 { }
container a { publish 53:53/udp }
container b { publish 10.0.0.1:53:53/udp }`,
    [
      {
        at: '4:23',
        message: 'host port `53/udp` is published twice',
        others: ['3:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 10.0.0.1::53/udp`',
      },
    ],
  ],
  [
    'through `publish-ip`',
    `
publish-ip 10.0.0.1
bridge docker0 { }
container a { publish 80:80 }
container b { publish 10.0.0.1:80:80 }`,
    [
      {
        at: '5:23',
        message: 'host port `80/tcp` is published twice',
        others: ['4:23'],
        help: 'publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: `publish 10.0.0.1::80`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'different protocols',
    `
bridge docker0 { }
container a { publish 53:53/udp }
container b { publish 53:53/tcp }
container c { publish 53:53/sctp }`,
  ],
  [
    'different addresses',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { publish 127.0.0.1:80:80 }
container b { publish 127.0.0.2:80:80 }
container c { publish [2001:db8::1]:80:80 }`,
  ],
  [
    'every address of each family',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { publish 0.0.0.0:80:80 }
container b { publish [::]:80:80 }`,
  ],
  [
    'neighbouring ranges',
    `
bridge docker0 { }
container a { publish 8000-8009:8000-8009 }
container b { publish 8010-8019:8010-8019 }`,
  ],
  [
    'picked ports beside written ones',
    `
bridge docker0 { }
container a { publish 80 }
container b { publish 49153:80 }
container c { expose 1-20; publish-all }`,
  ],
];

describe('Every port of a host address is published once a protocol; a publication without an address takes the port on every address', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(hostPortPublishedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
