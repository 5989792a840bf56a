import { describe, it } from 'vitest';
import { conflictingOptions } from '../../src/rules/conflicting-options.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'every option with `net host`',
    `
bridge docker0 { }
container db { }
container web {
  net host
  ip 172.17.0.5
  ip6 2001:db8::5
  mac-address 02:00:00:00:00:01
  publish 80
  publish-all
  link db:d
  expose 81
  hostname h
  dns 8.8.8.8
  dns-search example.org
  extra-host a 10.0.0.1
  interface eth1 { on docker0 }
  route 10.0.0.0/8 dev eth1
  ip-forward on
  runtime pid:99
}`,
    [
      {
        at: '6:6',
        message: '`ip` conflicts with `net host`',
        others: ['5:7'],
        help: 'remove it, or write `net bridge`',
      },
      { at: '7:7', message: '`ip6` conflicts with `net host`', others: ['5:7'] },
      { at: '8:15', message: '`mac-address` conflicts with `net host`', others: ['5:7'] },
      {
        at: '9:11',
        message: '`publish` conflicts with `net host`',
        others: ['5:7'],
        help: "remove it: the container's ports are the host's own",
      },
      { at: '10:3', message: '`publish-all` conflicts with `net host`', others: ['5:7'] },
      { at: '11:3', message: '`link` conflicts with `net host`', others: ['5:7'] },
      { at: '12:10', message: '`expose` conflicts with `net host`', others: ['5:7'] },
      { at: '13:12', message: '`hostname` conflicts with `net host`', others: ['5:7'] },
      { at: '14:7', message: '`dns` conflicts with `net host`', others: ['5:7'] },
      { at: '15:14', message: '`dns-search` conflicts with `net host`', others: ['5:7'] },
      { at: '16:3', message: '`extra-host` conflicts with `net host`', others: ['5:7'] },
      {
        at: '17:3',
        message: '`interface` conflicts with `net host`',
        others: ['5:7'],
        help: 'move it to the host, or write `net bridge`',
      },
      { at: '18:3', message: '`route` conflicts with `net host`', others: ['5:7'] },
      { at: '19:14', message: '`ip-forward` conflicts with `net host`', others: ['5:7'] },
      { at: '20:11', message: '`runtime` conflicts with `net host`', others: ['5:7'] },
    ],
  ],
  [
    'every option with `net container:`',
    `
bridge docker0 { }
container db { }
container web {
  net container:db
  ip 172.17.0.5
  ip6 2001:db8::5
  mac-address 02:00:00:00:00:01
  publish 80
  publish-all
  link db:d
  expose 81
  hostname h
  dns 8.8.8.8
  dns-search example.org
  extra-host a 10.0.0.1
  interface eth1 { on docker0 }
  route 10.0.0.0/8 dev eth1
  ip-forward on
  runtime pid:99
}`,
    [
      {
        at: '6:6',
        message: '`ip` conflicts with `net container:db`',
        others: ['5:7'],
        help: 'move it to container `db`, whose network this one shares, or write `net bridge`',
      },
      { at: '7:7', message: '`ip6` conflicts with `net container:db`', others: ['5:7'] },
      { at: '8:15', message: '`mac-address` conflicts with `net container:db`', others: ['5:7'] },
      { at: '9:11', message: '`publish` conflicts with `net container:db`', others: ['5:7'] },
      { at: '10:3', message: '`publish-all` conflicts with `net container:db`', others: ['5:7'] },
      {
        at: '11:3',
        message: '`link` conflicts with `net container:db`',
        others: ['5:7'],
        help: 'move it to container `db`, whose /etc/hosts both use',
      },
      { at: '12:10', message: '`expose` conflicts with `net container:db`', others: ['5:7'] },
      { at: '13:12', message: '`hostname` conflicts with `net container:db`', others: ['5:7'] },
      { at: '14:7', message: '`dns` conflicts with `net container:db`', others: ['5:7'] },
      { at: '15:14', message: '`dns-search` conflicts with `net container:db`', others: ['5:7'] },
      { at: '16:3', message: '`extra-host` conflicts with `net container:db`', others: ['5:7'] },
      { at: '17:3', message: '`interface` conflicts with `net container:db`', others: ['5:7'] },
      { at: '18:3', message: '`route` conflicts with `net container:db`', others: ['5:7'] },
      { at: '19:14', message: '`ip-forward` conflicts with `net container:db`', others: ['5:7'] },
      { at: '20:11', message: '`runtime` conflicts with `net container:db`', others: ['5:7'] },
    ],
  ],
  [
    'what needs a bridge with `net none`',
    `
bridge docker0 { }
container db { }
container web {
  net none
  ip 172.17.0.5
  ip6 2001:db8::5
  mac-address 02:00:00:00:00:01
  publish 80
  publish-all
  link db:d
  expose 81
  hostname h
  dns 8.8.8.8
  dns-search example.org
  extra-host a 10.0.0.1
  interface eth1 { on docker0 }
  route 10.0.0.0/8 dev eth1
  ip-forward on
  runtime pid:99
}`,
    [
      {
        at: '6:6',
        message: '`ip` conflicts with `net none`',
        others: ['5:7'],
        help: 'write it inside an `interface` block, as `address ADDRESS/LENGTH`, or write `net bridge`',
      },
      { at: '7:7', message: '`ip6` conflicts with `net none`', others: ['5:7'] },
      {
        at: '8:15',
        message: '`mac-address` conflicts with `net none`',
        others: ['5:7'],
        help: 'write it inside an `interface` block, as `mac-address`, or write `net bridge`',
      },
      {
        at: '9:11',
        message: '`publish` conflicts with `net none`',
        others: ['5:7'],
        help: 'write `net bridge`, or remove it',
      },
      { at: '10:3', message: '`publish-all` conflicts with `net none`', others: ['5:7'] },
      { at: '11:3', message: '`link` conflicts with `net none`', others: ['5:7'] },
    ],
  ],
  [
    'a repeated option once',
    'container web { net host; expose 1 2; expose 3 }',
    [
      {
        at: '1:34',
        message: '`expose` conflicts with `net host`',
        others: ['1:21'],
        help: "remove it: the container's ports are the host's own",
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'what has a place under `net none`',
    `
bridge docker0 { }
container web {
  net none
  expose 81
  hostname h
  dns 8.8.8.8
  extra-host a 10.0.0.1
  interface eth1 { on docker0; mac-address 02:00:00:00:00:01 }
  route 10.0.0.0/8 dev eth1
  ip-forward on
  runtime pid:99
}`,
  ],
  [
    'nothing but the mode',
    `
bridge docker0 { }
container db { }
container a { net host }
container b { net container:db }
container c { net none }`,
  ],
];

describe('A container says nothing that the mode of its network has no place for', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(conflictingOptions, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
