import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { awks, awkString, run } from './awk.ts';

describe.each(awks)('the decision with %s %s', (...words) => {
  const awk = words.filter((word) => typeof word === 'string');

  describe('attributes_of', () => {
    it.each([
      [
        '',
        'link add name v0 address 02:42:ac:11:00:01 mtu 1400 type veth peer name eth0 netns web address 02:42:ac:11:00:02 mtu 1300',
        '/v0/address=02:42:ac:11:00:01 [link set dev v0 address 02:42:ac:11:00:01]\n/v0/mtu=1400 [link set dev v0 mtu 1400]\n' +
          'web/eth0/address=02:42:ac:11:00:02 web[link set dev eth0 address 02:42:ac:11:00:02]\nweb/eth0/mtu=1300 web[link set dev eth0 mtu 1300]\n',
      ],
      [
        '',
        'link add name br0 mtu 1500 type bridge stp_state 1',
        '/br0/mtu=1500 [link set dev br0 mtu 1500]\n/br0/bridge.stp_state=1 [link set dev br0 type bridge stp_state 1]\n',
      ],
      [
        '',
        'link add name e1 netns a mtu 1500 type veth peer name e2 netns b mtu 1500',
        'a/e1/mtu=1500 a[link set dev e1 mtu 1500]\nb/e2/mtu=1500 b[link set dev e2 mtu 1500]\n',
      ],
      ['web', 'link set dev eth0 up', 'web/eth0/state=up web[link set dev eth0 up]\n'],
      ['', 'link set dev v0 master br0', '/v0/master=br0 [link set dev v0 master br0]\n'],
      [
        '',
        'link set dev v0 type bridge_slave hairpin on',
        '/v0/bridge_slave.hairpin=on [link set dev v0 type bridge_slave hairpin on]\n',
      ],
      [
        '',
        'link set dev br0 type bridge nf_call_iptables 1 nf_call_ip6tables 1',
        '/br0/bridge.nf_call_iptables=1 [link set dev br0 type bridge nf_call_iptables 1]\n/br0/bridge.nf_call_ip6tables=1 [link set dev br0 type bridge nf_call_ip6tables 1]\n',
      ],
      ['', 'brctl addif br0 v0', '/v0/master=br0 [link set dev v0 master br0]\n'],
      ['', 'brctl stp br0 on', '/br0/bridge.stp_state=1 [link set dev br0 type bridge stp_state 1]\n'],
      ['', 'brctl addbr br0', ''],
      // Names that are keywords of ip are names all the same.
      ['', 'link set dev type mtu 1400', '/type/mtu=1400 [link set dev type mtu 1400]\n'],
      [
        '',
        'link add name up mtu 1400 type bridge stp_state 0',
        '/up/mtu=1400 [link set dev up mtu 1400]\n/up/bridge.stp_state=0 [link set dev up type bridge stp_state 0]\n',
      ],
    ])('%s: %s', (ns, line, expected) => {
      const code = `attributes_of("${ns}", "${line}"); for (i = 1; i <= A_COUNT; i++) print A_KEY[i] "=" A_VALUE[i] " " A_NS[i] "[" A_SET[i] "]"`;
      expect(run(awk, code)).toBe(expected);
    });
  });

  describe('link_identity', () => {
    it.each([
      ['link add name br0 type bridge', '|br0|bridge||\tlink add name br0'],
      ['brctl addbr br0', '|br0|bridge||\tlink add name br0'],
      ['link add name type type bridge stp_state 0', '|type|bridge||\tlink add name type'],
      [
        'link add name v0 mtu 1500 master br0 type veth peer name eth0 netns web mtu 1500',
        '|v0|veth|web/eth0|\tlink add name v0 peer web/eth0',
      ],
      [
        'link add name e1 netns a mtu 1500 type veth peer name e2 netns b',
        'a|e1|veth|b/e2|\tlink add name e1 netns a peer b/e2',
      ],
    ])('%s', (line, expected) => {
      const code = `link_identity("${line}"); printf "%s", L_NS "|" L_NAME "|" L_TYPE "|" L_PEER "|" L_KEY`;
      expect(run(awk, code)).toBe(expected);
    });
  });

  describe('routes', () => {
    const route = (fields: object): string =>
      `HERE = "web"; observe_object(${awkString(JSON.stringify(fields).slice(0, -1))})`;
    const default4 = {
      type: 'unicast',
      dst: 'default',
      gateway: '172.17.42.1',
      dev: 'eth0',
      table: 'main',
      protocol: '205',
    };
    const default6 = { ...default4, gateway: 'fe80::1', metric: 1024, flags: [], pref: 'medium' };
    it.each([
      [default4, 'route add default via 172.17.42.1 dev eth0 proto 205'],
      [default6, 'route add default via fe80::1 dev eth0 proto 205'],
      [{ ...default4, dst: '10.1.1.2', gateway: undefined, dev: 'eth1' }, 'route add 10.1.1.2/32 dev eth1 proto 205'],
      [
        { ...default4, dst: '10.0.0.0/8', gateway: '10.1.1.2', metric: 7 },
        'route add 10.0.0.0/8 via 10.1.1.2 proto 205 metric 7',
      ],
      [{ ...default6, gateway: undefined }, 'route add ::/0 dev eth0 proto 205'],
      [
        { ...default6, dst: '2001:db8:1::/64', gateway: undefined, dev: 'docker0', flags: ['linkdown'] },
        'route add 2001:db8:1::/64 dev docker0 proto 205',
      ],
    ])('%j is what it says: %s', (found, line) => {
      expect(run(awk, `${route(found)}; route_key("web", "${line}"); if (leads_to(ROUTE[KEY])) print "yes"`)).toBe(
        'yes\n',
      );
    });

    it.each([
      [{ ...default4, gateway: '172.17.42.2' }, 'route add default via 172.17.42.1 dev eth0 proto 205'],
      [{ ...default4, dst: '10.1.1.2', gateway: undefined, dev: 'eth2' }, 'route add 10.1.1.2/32 dev eth1 proto 205'],
      [{ ...default4, dst: '10.1.1.2', gateway: '10.0.0.1', dev: 'eth1' }, 'route add 10.1.1.2/32 dev eth1 proto 205'],
      [{ ...default4, dst: '10.1.1.2', metric: 9, dev: 'eth1' }, 'route add 10.1.1.2/32 dev eth1 proto 205'],
      [{ ...default4, table: 'local' }, 'route add default via 172.17.42.1 dev eth0 proto 205'],
    ])('%j is not: %s', (found, line) => {
      expect(run(awk, `${route(found)}; route_key("web", "${line}"); if (!leads_to(ROUTE[KEY])) print "no"`)).toBe(
        'no\n',
      );
    });
  });

  describe('routes of the host, as they are told and made again', () => {
    const common = { dev: 'eth9', table: 'main', protocol: 'boot', scope: 'global' };
    const v6 = { ...common, metric: 1024, flags: [] };
    const hop = { dev: 'eth9', flags: [] };
    it.each([
      [
        {
          ...{ dst: '10.50.0.0/16', gateway: '192.0.2.2', ...common, flags: [] },
          metrics: [{ mtu: 1400, advmss: 1300, ecn: null, rtt: 8, rto_min: 200, congestion: 'cubic' }],
        },
        '10.50.0.0/16 via 192.0.2.2 dev eth9 proto boot scope global mtu 1400 advmss 1300 features ecn rtt 8ms rto_min 200ms congctl cubic',
      ],
      [
        {
          ...{
            dst: '10.52.0.0/16',
            table: 'main',
            protocol: 'static',
            scope: 'global',
            metric: 4,
            flags: [],
            metrics: [{ mtu: 1300 }],
          },
          nexthops: [
            { gateway: '192.0.2.2', ...hop, weight: 2 },
            { via: { family: 'inet6', host: 'fe80::5' }, ...hop, weight: 1 },
            { dev: 'eth8', weight: 3, flags: ['onlink', 'linkdown'] },
          ],
        },
        '10.52.0.0/16 proto static metric 4 scope global mtu 1300 nexthop via 192.0.2.2 dev eth9 weight 2 nexthop via inet6 fe80::5 dev eth9 weight 1 nexthop dev eth8 weight 3 onlink',
      ],
      [
        { dst: '10.53.0.1', via: { family: 'inet6', host: 'fe80::5' }, ...common, metric: 3, flags: ['onlink'] },
        '10.53.0.1 via inet6 fe80::5 dev eth9 proto boot metric 3 scope global onlink',
      ],
      [
        {
          dst: '10.54.0.0/16',
          tos: '0x10',
          ...common,
          scope: 'link',
          prefsrc: '192.0.2.1',
          flags: [],
          flow: { from: '3', to: '5' },
        },
        'tos 0x10 10.54.0.0/16 dev eth9 proto boot scope link src 192.0.2.1 realms 3/5',
      ],
      [
        { dst: 'default', gateway: 'fe80::1', ...v6, metrics: [{ hoplimit: 64 }], pref: 'high' },
        '::/0 via fe80::1 dev eth9 proto boot metric 1024 pref high hoplimit 64',
      ],
      [
        { dst: 'default', from: '2001:db8:1::/64', gateway: 'fe80::1', ...v6, pref: 'medium' },
        'from 2001:db8:1::/64 ::/0 via fe80::1 dev eth9 proto boot metric 1024',
      ],
      [{ dst: '10.55.0.0/16', nhid: 7, ...common, flags: [], nh_info: { id: 7, dev: 'eth9' } }, ''],
      [{ dst: '10.56.0.0/16', encap: 'ip', id: 5, src: '0.0.0.0', ttl: 0, tos: 0, ...common, flags: [] }, ''],
    ])('%j: %s', (route, words) => {
      // It is cut at each }, and another route comes behind it.
      const other = { type: 'unicast', dst: '10.9.0.0/16', ...common, flags: [] };
      const pieces = `[${JSON.stringify({ type: 'unicast', ...route })},${JSON.stringify(other)}]\n`.split('}');
      const code = pieces.map((piece) => `observe(${awkString(piece)});`).join(' ');
      expect(
        run(
          awk,
          `${code} for (i = 1; i <= ROUTE_COUNT; i++) {
            words = route_in_full(ROUTE_ORDER[i]); route_key("", "route add " words)
            print words (words == "" || KEY == ROUTE_ORDER[i] ? "" : ", not " ROUTE_ORDER[i]) }`,
        ),
      ).toBe(`${words}\n10.9.0.0/16 dev eth9 proto boot scope global\n`);
    });
  });

  describe('observe', () => {
    /** The code that takes the answers of namespaces, the host's first, from the files in which workers leave them. */
    const answers = (texts: readonly string[]): string => {
      const work = mkdtempSync(path.join(tmpdir(), 'netc-observe-'));
      onTestFinished(() => {
        rmSync(work, { recursive: true });
      });
      texts.forEach((text, number) => {
        writeFileSync(path.join(work, `look.${number}`), text);
      });
      return `WORK = ${awkString(work)}; SPACES[1] = "web"; SPACES[2] = "db"; `;
    };
    const port = {
      ifindex: 7,
      ifname: 'web-eth0',
      flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
      mtu: 1400,
      master: 'docker0',
      operstate: 'DOWN',
      group: 'default',
      link_type: 'ether',
      address: '6a:c2:23:11:2c:1f',
      linkinfo: {
        info_kind: 'veth',
        info_slave_kind: 'bridge',
        info_slave_data: { state: 'forwarding', hairpin: true, isolated: false },
      },
      num_tx_queues: 2,
      ifalias: 'netc:shop',
      addr_info: [{ family: 'inet6', local: 'fe80::1', prefixlen: 64, noprefixroute: true }],
    };
    const dump = `net/ipv4/ip_forward=0\n${JSON.stringify([port])}\n[]\n${JSON.stringify([{ dst: '2001:db8::9', dev: 'web-eth0', proxy: null }])}\n\n`;
    const all =
      'for (k in LINK) print k "=" LINK[k]; for (k in ATTRIBUTE) if (ATTRIBUTE[k] != "") print k "=" ATTRIBUTE[k]; for (k in ADDRESS) print k "=" ADDRESS[k]; for (k in SYSCTL) print k "=" SYSCTL[k]; for (k in PROXY) print "proxy " k';

    it('takes what a namespace says apart', () => {
      expect(
        run(awk, `${answers(['', dump])}load_answer("whole 0"); load_answer("whole 1"); ${all}`)
          .split('\n')
          .filter(Boolean)
          .sort(),
      ).toEqual([
        'proxy web/web-eth0/2001:db8::9',
        'web/net/ipv4/ip_forward=0',
        'web/web-eth0/address=6a:c2:23:11:2c:1f',
        'web/web-eth0/alias=netc:shop',
        'web/web-eth0/bridge_slave.hairpin=on',
        'web/web-eth0/bridge_slave.isolated=off',
        'web/web-eth0/fe80::1/64=noprefixroute',
        'web/web-eth0/group=default',
        'web/web-eth0/ifindex=7',
        'web/web-eth0/kind=veth',
        'web/web-eth0/master=docker0',
        'web/web-eth0/mtu=1400',
        'web/web-eth0/state=up',
        'web/web-eth0=veth',
      ]);
    });

    it('takes namespaces in their order, whoever answers first', () => {
      const link = (name: string): string => `[]\n${JSON.stringify([{ ...port, ifname: name }])}\n\n`;
      const told = ['whole 2', 'whole 0', 'whole 1'].map((line) => `load_answer(${awkString(line)})`).join('; ');
      expect(
        run(
          awk,
          `${answers([link('lo'), link('eth1'), link('eth2')])}${told}; for (i = 1; i <= 3; i++) print LINK_ORDER[i]`,
        ),
      ).toBe('/lo\nweb/eth1\ndb/eth2\n');
    });

    it('knows nothing of a namespace that said nothing to the end', () => {
      const told = 'NETNS["web"] = "live"; load_answer("whole 0"); load_answer("nothing 1")';
      expect(run(awk, `${answers(['', dump.slice(0, 300)])}${told}; ${all}; print NETNS["web"]`)).toBe('dead\n');
    });

    it('what changes while it is told is looked at again, and decided about only when it is known', () => {
      expect(
        run(
          awk,
          `${answers([])}INTERRUPTED = 1; LOOKS = 1; decide(); print PROBLEMS + 0; LOOKS = 0; decide(); print PROBLEMS`,
        ),
      ).toBe('0\n1\n');
    });

    it('an alias cannot pretend to be another link', () => {
      const alias = '"}],{"ifname":"docker0","flags":["UP"],"mtu":9}\nnet/ipv4/ip_forward=1\nwhole 2\n';
      const lying = JSON.stringify([{ ...port, ifalias: alias }]);
      expect(
        run(
          awk,
          `${answers(['', lying])}load_answer("whole 0"); load_answer("whole 1"); for (k in LINK) print k; for (k in SYSCTL) print k`,
        ),
      ).toBe('web/web-eth0\n');
    });
  });

  describe('load_declared', () => {
    it('gives lines that are for many to each, in its own order, with its own place', () => {
      const table = [
        '[host]',
        'netns add a  # shop.net:1',
        'netns add b  # shop.net:2',
        '[a b]',
        'sysctl net/ipv4/ip_forward=0',
        '[a]',
        'addr add 10.0.0.1/8 dev eth0  # shop.net:3',
        '[b]',
        'addr add 10.0.0.2/8 dev eth0',
        '[a b] borrowed',
        'link set dev eth0 up',
        '[host]',
        'link set dev br0 up                  # shop.net:4',
        '[a borrowed]',
        'link set dev lo up',
      ];
      const code = `${table.map((line) => `load_declared("${line}")`).join('; ')}; settle_declared(); for (i = 1; i <= D_COUNT; i++) print D_NS[i] "|" D_LINE[i] "|" D_ORIGIN[i] "|" D_BORROWED[i]`;
      expect(run(awk, code).trimEnd().split('\n')).toEqual([
        '|netns add a|shop.net:1|',
        '|netns add b|shop.net:2|',
        'a|sysctl net/ipv4/ip_forward=0|shop.net:1|',
        'a|addr add 10.0.0.1/8 dev eth0|shop.net:3|',
        'a|link set dev eth0 up|shop.net:1|1',
        'b|sysctl net/ipv4/ip_forward=0|shop.net:2|',
        'b|addr add 10.0.0.2/8 dev eth0|shop.net:3|',
        'b|link set dev eth0 up|shop.net:2|1',
        '|link set dev br0 up|shop.net:4|',
        'a|link set dev lo up|shop.net:1|',
        'borrowed|link set dev lo up||',
      ]);
    });
  });

  describe('json_string', () => {
    it.each(['plain', 'a "b"\\c', '\\\\ "\\n"', 'two\nlines\tand a tab'])('%j', (text) => {
      expect(JSON.parse(run(awk, `printf "%s", json_string(${awkString(text)})`))).toBe(text);
    });
  });

  describe('load_journal', () => {
    it('passes over a line that a killed run left half written', () => {
      const code = 'load_journal("\\tnetns add web\\t."); load_journal("\\tnetns add d"); for (key in MADE) print key';
      expect(run(awk, code)).toBe('\tnetns add web\n');
    });
  });

  describe('grow', () => {
    it('is all lines, one below the other, however many', () => {
      const code =
        'for (i = 1; i <= 3000; i++) { line = substr("a line of some length, which differs from others", 1, i % 40) i; all = all line "\\n"; grow("one", line); if (i % 100 == 0) grow("other", i) } print (grown("one") == all) length(grown("other")) grown("none") "."';
      // 9 lines of 3 digits, 21 of 4, each with its newline.
      expect(run(awk, code)).toBe(`1${9 * 4 + 21 * 5}.\n`);
    });
  });

  describe('parse_rules', () => {
    /** What is left of a text that iptables-save has told, key by key. */
    const parsed = (saved: string, key: string): string => {
      const folder = mkdtempSync(path.join(tmpdir(), 'netc-rules-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true });
      });
      const file = path.join(folder, 'live');
      writeFileSync(file, saved);
      return run(
        awk,
        `parse_rules(LIVE, "/4", ${awkString(file)}); printf "%s%s", LIVE[${awkString(key)}], CUT_OFF ? "cut off" : ""`,
      );
    };
    const rules = (chain: string, count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `-A ${chain} -d 172.17.0.${i}/32 -p tcp -m tcp --dport ${80 + i} -j ACCEPT\n`,
      ).join('');
    const saved = `# Generated\n*nat\n:PREROUTING ACCEPT [1:60]\n:NETC_shop_DNAT - [0:0]\n${rules('NETC_shop_DNAT', 3)}COMMIT\n# Completed\n*filter\n:FORWARD DROP [0:0]\n:NETC_shop_FORWARD - [0:0]\n:NETC_shop_GUARD - [0:0]\n:NETC_shop_INPUT - [0:0]\n${rules('NETC_shop_FORWARD', 200)}${rules('NETC_shop_GUARD', 1)}COMMIT\n# Completed\n`;

    it.each([
      ['/4/nat/NETC_shop_DNAT', rules('NETC_shop_DNAT', 3)],
      ['/4/filter/NETC_shop_FORWARD', rules('NETC_shop_FORWARD', 200)],
      ['/4/filter/NETC_shop_GUARD', rules('NETC_shop_GUARD', 1)],
      ['/4/filter/NETC_shop_INPUT', ''],
      ['/4/filter/FORWARD/policy', 'DROP'],
    ])('%s', (key, text) => {
      expect(parsed(saved, key)).toBe(text);
    });

    it('a table that does not end was cut off', () => {
      expect(parsed(saved.slice(0, saved.lastIndexOf('COMMIT')), '/4/none')).toBe('cut off');
      expect(parsed(saved.slice(0, saved.indexOf('COMMIT')), '/4/none')).toBe('cut off');
    });
  });
});
