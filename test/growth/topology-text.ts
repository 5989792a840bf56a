/** As many containers on a bridge as its network and the kernel allow with ease. */
const onBridge = 500;

/** A topology of `count` containers in which most statements stand, without an error; one host. */
export function topologyText(count: number): string {
  return text(count, (index) => [
    `net bridge:br${Math.floor(index / onBridge)}`,
    `hostname h${index}.example`,
    'dns 192.0.2.53',
    'expose 80 443/tcp',
    `extra-host db${index} 192.0.2.7`,
    ...(index < 30_000 ? [`publish ${1024 + index}:80`] : []),
    ...(index % onBridge > 0 ? [`link c${index - 1}:before`] : []),
    `interface eth1 { on br${Math.floor(index / onBridge)}; mac-address ${mac(index)} }`,
    ...(index % 2 > 0 ? [`route 198.51.100.0/24 dev eth0`] : []),
  ]);
}

/** A topology of `count` containers that are as wrong as can be: all share names, addresses and ports. */
export function wrongText(count: number): string {
  return text(count, () => [
    'net bridge:br0',
    'ip 10.0.0.9',
    'ip6 fd00::9',
    'mac-address 03:00:00:00:00:00',
    'hostname same',
    'dns 127.0.0.1 192.0.2.1 192.0.2.2 192.0.2.3',
    'publish 192.0.2.1:80:80 [2001:db8::1]:1000-1010:1000-1010',
    'link c0:c0',
    'extra-host same 192.0.2.9',
    'interface eth0 { on br0; address 10.0.0.9/20; mtu 1000; accept-ra 1 }',
    'interface eth1 { on br1; address 10.0.0.9/20 }',
    'route 10.0.0.0/20 via 203.0.113.1',
    'route default via 10.0.0.9 dev eth7',
    'ip-forward on',
  ]);
}

function text(count: number, body: (index: number) => readonly string[]): string {
  const lines = ['name growth'];
  for (let index = 0; index * onBridge < count; index += 1) {
    const group = index.toString(16);
    lines.push(
      `bridge br${index} {`,
      `  bip 10.${index >> 4}.${(index & 15) << 4}.1/20`,
      `  fixed-cidr-v6 fd00:0:0:${group}::/64`,
    );
    lines.push(index % 2 > 0 ? '  icc off' : '  allow-from 192.0.2.0/24', '}');
  }
  for (let index = 0; index < count; index += 1) {
    lines.push(`container c${index} {`, ...body(index).map((line) => `  ${line}`), '}');
  }
  return `${lines.join('\n')}\n`;
}

function mac(index: number): string {
  const digits = index.toString(16).padStart(8, '0');
  return `06:01:${(digits.match(/../g) ?? []).join(':')}`;
}
