import { describe, it } from 'vitest';
import { poolTakenForOnLink } from '../../src/rules/pool-taken-for-on-link.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const lan = 'segment lan { 2001:db8:23:42::/64 }';
const berlin = `host berlin {
  interface eth0 { on lan; address 2001:db8:23:42::1/80 }
  bridge docker0 { fixed-cidr-v6 2001:db8:23:42:1::/80 }
}`;

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a router that has all of the network on its link',
    `${lan}
router gate { interface eth1 { on lan; address 2001:db8:23:42::fe/64 } }
${berlin}`,
    [
      {
        at: '5:34',
        message:
          'router `gate` takes the containers in `2001:db8:23:42:1::/80` to be on segment `lan` itself, because `eth1` is in `2001:db8:23:42::/64`',
        others: ['2:48'],
        help: 'write `routes auto`, or `route 2001:db8:23:42:1::/80 via ADDRESS` on the neighbours',
      },
    ],
  ],
  [
    'one of several neighbours that has no route',
    `${lan}
host munich {
  interface eth0 { on lan; address 2001:db8:23:42::2/64 }
  route 2001:db8:23:42:1::/80 via 2001:db8:23:42::1
}
host paris { interface eth0 { on lan; address 2001:db8:23:42::3/64 } }
${berlin}`,
    [
      {
        at: '9:34',
        message:
          'host `paris` takes the containers in `2001:db8:23:42:1::/80` to be on segment `lan` itself, because `eth0` is in `2001:db8:23:42::/64`',
        others: ['6:47'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'routes auto',
    `${lan}\nrouter gate { interface eth1 { on lan; address 2001:db8:23:42::fe/64 } }\n${berlin}\nroutes auto`,
  ],
  [
    'neighbours with parts of their own',
    `${lan}\nhost munich { interface eth0 { on lan; address 2001:db8:23:42::2/80 } }\n${berlin}`,
  ],
  [
    'a host that answers for its containers',
    `${lan}
router gate { interface eth1 { on lan; address 2001:db8:23:42::fe/64 } }
host berlin {
  interface eth0 { on lan; address 2001:db8:23:42::1/64; proxy-ndp on }
  bridge docker0 { fixed-cidr-v6 2001:db8:23:42:1::/80 }
  container web
}`,
  ],
  [
    'containers elsewhere',
    `segment lan { 2001:db8::/64 }
router gate { interface eth1 { on lan; address 2001:db8::fe/64 } }
host berlin { interface eth0 { on lan; address 2001:db8::1/64 }; bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 } }`,
  ],
];

describe('Neighbours on a segment are told where containers are that they look for on the link', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(poolTakenForOnLink, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
