import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const runtime = path.resolve(import.meta.dirname, '../../templates/runtime');

/** Runs bash code with the whole runtime loaded but main not called. */
function bash(code: string): string {
  const script = `set -u; for file in ${runtime}/*.bash; do . "$file"; done; NETC_TOPOLOGY=shop NETC_CHAINS=NETC_shop_; init_state\n${code}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  return stdout + stderr;
}

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
    // Names that are keywords of ip are names all the same.
    ['', 'link set dev type mtu 1400', '/type/mtu=1400 [link set dev type mtu 1400]\n'],
    [
      '',
      'link add name up mtu 1400 type bridge stp_state 0',
      '/up/mtu=1400 [link set dev up mtu 1400]\n/up/bridge.stp_state=0 [link set dev up type bridge stp_state 0]\n',
    ],
  ])('%s: %s', (ns, line, expected) => {
    const code = `attributes_of '${ns}' '${line}'; for i in "\${!A_KEY[@]}"; do echo "\${A_KEY[i]}=\${A_VALUE[i]} \${A_NS[i]}[\${A_SET[i]}]"; done`;
    expect(bash(code)).toBe(expected);
  });
});

describe('link_identity', () => {
  it.each([
    ['link add name br0 type bridge', '|br0|bridge||\tlink add name br0'],
    ['brctl addbr br0', '|br0|bridge||\tlink add name br0'],
    ['link add name v0 mtu 1500 type veth peer name eth0 netns web mtu 1500', '|v0|veth|web/eth0|\tlink add name v0'],
    ['link add name e1 netns a mtu 1500 type veth peer name e2 netns b', 'a|e1|veth|b/e2|\tlink add name e1 netns a'],
  ])('%s', (line, expected) => {
    expect(bash(`link_identity '${line}'; printf %s "$L_NS|$L_NAME|$L_TYPE|$L_PEER|$L_KEY"`)).toBe(expected);
  });
});

describe('routes', () => {
  it.each([
    ['default via 172.17.42.1 dev eth0 proto 205 ', 4, 'route add default via 172.17.42.1 dev eth0 proto 205'],
    [
      'default via fe80::1 dev eth0 proto 205 metric 1024 pref medium',
      6,
      'route add default via fe80::1 dev eth0 proto 205',
    ],
    ['10.1.1.2 dev eth1 proto 205 scope link ', 4, 'route add 10.1.1.2/32 dev eth1 proto 205'],
    ['10.0.0.0/8 via 10.1.1.2 dev eth1 proto 205 metric 7 ', 4, 'route add 10.0.0.0/8 via 10.1.1.2 proto 205 metric 7'],
    ['default dev eth0 proto 205 metric 1024 pref medium', 6, 'route add ::/0 dev eth0 proto 205'],
    [
      '2001:db8:1::/64 dev docker0 proto 205 metric 1024 linkdown pref medium',
      6,
      'route add 2001:db8:1::/64 dev docker0 proto 205',
    ],
  ])('%s is what line %i says: %s', (found, family, line) => {
    const code = `observe_route web ${family} '${found}'; route_key web '${line}'; leads_to "\${ROUTE[$KEY]-}" && echo yes`;
    expect(bash(code)).toBe('yes\n');
  });

  it.each([
    ['default via 172.17.42.2 dev eth0 proto 205 ', 'route add default via 172.17.42.1 dev eth0 proto 205'],
    ['10.1.1.2 dev eth2 proto 205 scope link ', 'route add 10.1.1.2/32 dev eth1 proto 205'],
    ['10.1.1.2 via 10.0.0.1 dev eth1 proto 205 ', 'route add 10.1.1.2/32 dev eth1 proto 205'],
    ['10.1.1.2 dev eth1 proto 205 metric 9 ', 'route add 10.1.1.2/32 dev eth1 proto 205'],
  ])('%s is not: %s', (found, line) => {
    expect(
      bash(`observe_route web 4 '${found}'; route_key web '${line}'; leads_to "\${ROUTE[$KEY]-}" || echo no`),
    ).toBe('no\n');
  });
});

describe('observe_link', () => {
  it('takes a port of a bridge apart', () => {
    const line =
      '7: web-eth0@if2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1400 qdisc noqueue master docker0 state UP mode DEFAULT group default qlen 1000\\' +
      '    link/ether 6a:c2:23:11:2c:1f brd ff:ff:ff:ff:ff:ff link-netns web promiscuity 1 minmtu 68 maxmtu 65535 \\' +
      '    veth \\    bridge_slave state forwarding priority 32 cost 2 hairpin on guard off isolated off neigh_suppress off numtxqueues 2 \\    alias netc:shop';
    const code = `observe_link '' '${line}'; echo "\${LINK[/web-eth0]}"; for key in "\${!ATTRIBUTE[@]}"; do echo "$key=\${ATTRIBUTE[$key]}"; done | sort`;
    expect(bash(code).split('\n').filter(Boolean)).toEqual([
      'veth',
      '/web-eth0/address=6a:c2:23:11:2c:1f',
      '/web-eth0/alias=netc:shop',
      '/web-eth0/bridge_slave.hairpin=on',
      '/web-eth0/bridge_slave.isolated=off',
      '/web-eth0/master=docker0',
      '/web-eth0/mtu=1400',
      '/web-eth0/state=up',
    ]);
  });
});

describe('json_string', () => {
  it.each(['plain', 'a "b"\\c', 'two\nlines\tand a tab'])('%j', (text) => {
    const { stdout } = spawnSync('bash', ['-c', `. ${runtime}/json_string.bash; json_string "$1"`, 'bash', text], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toBe(text);
  });
});

describe('load_records', () => {
  it('passes over a line that a killed run left half written', () => {
    const code =
      'RUN_DIR=$(mktemp -d); mkdir "$RUN_DIR/shop"; printf "\\tnetns add web\\t.\\n\\tnetns add d" >"$RUN_DIR/shop/journal"; load_records; echo "${!MADE[@]}"; rm -r "$RUN_DIR"';
    expect(bash(code)).toBe('\tnetns add web\n');
  });
});

describe('main', () => {
  it.each([
    [['nonsense'], 'unknown argument: nonsense'],
    [['up', 'down'], 'only one verb at a time: up, down'],
    [['--format'], '--format needs a value'],
    [['--format', 'xml'], '--format is text or json, not xml'],
    [['--lock-timeout', '-1'], '--lock-timeout takes whole seconds, not -1'],
    [['check', '-n'], 'check changes nothing anyway: leave --dry-run out'],
  ])('%j is a usage error', (args, message) => {
    const script = `for file in ${runtime}/*.bash; do . "$file"; done; NETC_TOPOLOGY=shop NETC_VERB=up NETC_VERSION=0; main "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', script, 'up.sh', ...args], { encoding: 'utf8' });
    expect(stderr.split('\n')[0]).toBe(`netc: ${message}`);
    expect(status).toBe(64);
  });
});
