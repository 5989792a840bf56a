import { describe, expect, it } from 'vitest';
import { routesOf } from './support.ts';

/** A host of the article's switched cluster. */
const switched = (n: number, more = ''): string =>
  `host h${n} { interface eth0 { on lan; address 2001:db8::${n}/64 }; bridge docker0 { fixed-cidr-v6 2001:db8:${n}::/64 }; ${more} }\n`;

/** A host of the article's routed cluster. */
const routed = (n: number, more = ''): string =>
  `host h${n} { interface eth0 { on lan; address 2001:db8:${n}::1/64; address fe80::${n}:1/64 }; bridge docker0 { fixed-cidr-v6 2001:db8:${n}:1::/64 }; ${more} }\n`;
const router = (more = 'route default via fe80::1'): string =>
  `router r { interface eth0 { address 2001:db8::1/64; ${more} }; interface eth1 { on lan; address fe80::1/64 } }\n`;

describe('on a segment without a router', () => {
  it('each host has a route to the networks of every other', () => {
    expect(routesOf(`routes auto; segment lan { 2001:db8::/64 }\n${switched(1)}${switched(2)}${switched(3)}`)).toEqual({
      h1: [
        '2001:db8:2::/64 via 2001:db8::2 dev eth0: h2 over lan',
        '2001:db8:3::/64 via 2001:db8::3 dev eth0: h3 over lan',
      ],
      h2: [
        '2001:db8:1::/64 via 2001:db8::1 dev eth0: h1 over lan',
        '2001:db8:3::/64 via 2001:db8::3 dev eth0: h3 over lan',
      ],
      h3: [
        '2001:db8:1::/64 via 2001:db8::1 dev eth0: h1 over lan',
        '2001:db8:2::/64 via 2001:db8::2 dev eth0: h2 over lan',
      ],
    });
  });

  it('routes of both families are worked out apart', () => {
    const host = (n: number): string =>
      `host h${n} { interface eth0 { on lan; address 10.0.0.${n}/24; address 2001:db8::${n}/64 }; bridge b { bip 10.${n}.0.1/16; fixed-cidr-v6 2001:db8:${n}::/64 } }\n`;
    expect(routesOf(`routes auto; segment lan\n${host(1)}${host(2)}`)).toMatchObject({
      h1: ['10.2.0.0/16 via 10.0.0.2 dev eth0: h2 over lan', '2001:db8:2::/64 via 2001:db8::2 dev eth0: h2 over lan'],
    });
  });

  it('without `routes auto` there are none', () => {
    expect(routesOf(`segment lan\n${switched(1)}${switched(2)}`)).toEqual({});
  });

  it('a host without networks of its own gets routes, too, and needs none to it', () => {
    const bare = 'host bare { interface eth0 { on lan; address 2001:db8::9/64 } }';
    expect(routesOf(`routes auto; segment lan\n${switched(1)}${bare}`)).toEqual({
      bare: ['2001:db8:1::/64 via 2001:db8::1 dev eth0: h1 over lan'],
    });
  });

  it('an interface that is down leads nowhere', () => {
    const host = (n: number, lan: string): string =>
      `host h${n} { interface eth0 { on lan; address 2001:db8::${n}/64; ${lan} }; interface eth1 { on more; address 2001:db8:a::${n}/64 }; bridge b { fixed-cidr-v6 2001:db8:${n}::/64 } }\n`;
    const text = `routes auto; segment lan; segment more\n${host(1, '')}${host(2, 'up off')}`;
    expect(routesOf(text)['h1']).toEqual(['2001:db8:2::/64 via 2001:db8:a::2 dev eth1: h2 over more']);
  });

  it('a bridge with a port on the segment stands on it', () => {
    const text = `routes auto; segment lan
      host a { interface eth0 { on lan }; bridge wide { bip 10.0.0.1/24; port eth0 }; bridge b { bip 10.1.0.1/24 } }
      host c { interface eth0 { on lan; address 10.0.0.2/24 }; bridge b { bip 10.2.0.1/24 } }`;
    expect(routesOf(text)).toEqual({
      a: ['10.2.0.0/24 via 10.0.0.2 dev wide: c over lan'],
      c: ['10.1.0.0/24 via 10.0.0.1 dev eth0: a over lan'],
    });
  });

  it('a host between two segments is the way from one to the other', () => {
    const far =
      'host far { interface eth0 { on back; address 2001:db8:f::2/64 }; bridge b { fixed-cidr-v6 2001:db8:9::/64 } }';
    const between = switched(1, 'interface eth1 { on back; address 2001:db8:f::1/64 }');
    expect(routesOf(`routes auto; segment lan; segment back\n${between}${switched(2)}${far}`)).toEqual({
      h1: [
        '2001:db8:2::/64 via 2001:db8::2 dev eth0: h2 over lan',
        '2001:db8:9::/64 via 2001:db8:f::2 dev eth1: far over back',
      ],
      h2: [
        '2001:db8:1::/64 via 2001:db8::1 dev eth0: h1 over lan',
        '2001:db8:9::/64 via 2001:db8::1 dev eth0: h1 over lan',
        '2001:db8:f::/64 via 2001:db8::1 dev eth0: h1 over lan',
      ],
      far: [
        '2001:db8::/64 via 2001:db8:f::1 dev eth0: h1 over back',
        '2001:db8:1::/64 via 2001:db8:f::1 dev eth0: h1 over back',
        '2001:db8:2::/64 via 2001:db8:f::1 dev eth0: h1 over back',
      ],
    });
  });
});

describe('on a segment with a router', () => {
  it('hosts have a default route through it, and the router one to each network of each host', () => {
    expect(routesOf(`routes auto; segment lan\n${router()}${routed(1)}${routed(2)}`)).toEqual({
      r: [
        '2001:db8:1::/64 via fe80::1:1 dev eth1: h1 over lan',
        '2001:db8:1:1::/64 via fe80::1:1 dev eth1: h1 over lan',
        '2001:db8:2::/64 via fe80::2:1 dev eth1: h2 over lan',
        '2001:db8:2:1::/64 via fe80::2:1 dev eth1: h2 over lan',
      ],
      h1: ['default via fe80::1 dev eth0: r over lan'],
      h2: ['default via fe80::1 dev eth0: r over lan'],
    });
  });

  it('a written route that covers others of the same host stands for them', () => {
    const written = router().replace('on lan;', 'on lan; route 2001:db8:1::/48 via fe80::1:1;');
    const text = `routes auto; segment lan\n${written}${routed(1)}${routed(2)}`;
    expect(routesOf(text)['r']).toEqual([
      '2001:db8:2::/64 via fe80::2:1 dev eth1: h2 over lan',
      '2001:db8:2:1::/64 via fe80::2:1 dev eth1: h2 over lan',
    ]);
  });

  it('what hides behind a network of the link needs a route besides the default one', () => {
    const inside =
      'host in { interface eth0 { on lan; address 2001:db8:1::5/64 }; bridge b { fixed-cidr-v6 2001:db8:1:0:5::/80 } }\n';
    const text = `routes auto; segment lan\n${router().replace('address fe80::1/64', 'address fe80::1/64; address 2001:db8:1::ffff/64')}${routed(1)}`;
    expect(routesOf(text + inside)['h1']).toEqual([
      'default via 2001:db8:1::ffff dev eth0: r over lan',
      '2001:db8:1:0:5::/80 via 2001:db8:1::ffff dev eth0: r over lan',
    ]);
    // Unless the host answers for its containers.
    expect(routesOf(text + inside.replace('1::5/64', '1::5/64; proxy-ndp on'))['h1']).toEqual([
      'default via 2001:db8:1::ffff dev eth0: r over lan',
    ]);
  });

  it('a host with a default route of its own, or one from advertisements, gets routes to the networks', () => {
    const text = (more: string): string => `routes auto; segment lan\n${router()}${routed(1)}${routed(2, more)}`;
    const specific = [
      '2001:db8:1::/64 via fe80::1 dev eth0: r over lan',
      '2001:db8:1:1::/64 via fe80::1 dev eth0: r over lan',
    ];
    const uplink = 'interface eth9 { address 2001:db8:99::2/64; route default via 2001:db8:99::1 }';
    expect(routesOf(text(uplink))['h2']).toEqual(specific);
    expect(routesOf(text('interface eth9 { accept-ra 2 }'))['h2']).toEqual(specific);
    expect(routesOf(text('route default via fe80::1 dev eth0'))['h2']).toBeUndefined();
    // Of several the kernel takes the one of the lowest metric.
    const two = `route default via fe80::1 dev eth0 metric 2000; ${uplink}`;
    expect(routesOf(text(two))['h2']).toEqual(specific);
  });

  it('routers pass the default route on, from the one that has it', () => {
    const inner =
      'router r2 { interface eth0 { on lan; address fe80::2:2/64 }; interface eth1 { on deep; address fe80::1/64 } }\n';
    const host =
      'host d { interface eth0 { on deep; address fe80::d/64 }; bridge b { fixed-cidr-v6 2001:db8:d::/64 } }';
    const found = routesOf(`routes auto; segment lan; segment deep\n${router()}${inner}${host}`);
    expect(found).toEqual({
      r: ['2001:db8:d::/64 via fe80::2:2 dev eth1: r2 over lan'],
      r2: ['default via fe80::1 dev eth0: r over lan', '2001:db8:d::/64 via fe80::d dev eth1: d over deep'],
      d: ['default via fe80::1 dev eth0: r2 over deep'],
    });
  });
});

describe('containers that forward', () => {
  it('are reached and reach others, over bridges and pairs', () => {
    const text = `routes auto
      bridge b { bip 10.0.0.1/24 }
      container gw { ip-forward on; ip 10.0.0.2 }
      container far { net none; ip-forward on }
      container end { net none }
      ptp gw:e1 10.9.0.1 -- far:e1 10.9.0.2
      ptp far:e2 10.8.0.1 -- end:e1 10.8.0.2`;
    expect(routesOf(text)).toEqual({
      '': [
        '10.8.0.1/32 via 10.0.0.2 dev b: gw over b',
        '10.8.0.2/32 via 10.0.0.2 dev b: gw over b',
        '10.9.0.1/32 via 10.0.0.2 dev b: gw over b',
        '10.9.0.2/32 via 10.0.0.2 dev b: gw over b',
      ],
      gw: [
        '10.8.0.1/32 via 10.9.0.2 dev e1: far over gw:e1 -- far:e1',
        '10.8.0.2/32 via 10.9.0.2 dev e1: far over gw:e1 -- far:e1',
      ],
      far: ['10.0.0.0/24 via 10.9.0.1 dev e1: gw over gw:e1 -- far:e1'],
    });
  });
});
