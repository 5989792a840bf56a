/** How many containers stand on a bridge; Linux allows 1,023 ports. */
const onBridge = 500;

/** Addresses of containers, the first of each network left to its bridge. */
function addressOf(index: number): string {
  const place = index % onBridge;
  return `10.${Math.floor(index / onBridge)}.${(place + 2) >> 8}.${(place + 2) & 255}`;
}

function each(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

/** `count` containers on bridges of 500, a published port each, both families, masquerade; for netc. */
export function netcInput(count: number): string {
  const bridges = each(
    Math.ceil(count / onBridge),
    (index) => `bridge br${index} { bip 10.${index}.0.1/16; fixed-cidr-v6 fd00:0:0:${index.toString(16)}::/64 }\n`,
  );
  const containers = each(
    count,
    (index) => `container c${index} { net bridge:br${Math.floor(index / onBridge)}; publish ${10_000 + index}:80 }\n`,
  );
  return bridges + containers;
}

/** The same ports and masquerade in the words of ferm; it makes no containers. */
export function fermInput(count: number): string {
  const rules = each(
    count,
    (index) => `
domain ip {
  table nat chain PREROUTING proto tcp dport ${10_000 + index} DNAT to ${addressOf(index)}:80;
  table filter chain FORWARD proto tcp daddr ${addressOf(index)} dport 80 ACCEPT;
}`,
  );
  return `domain ip table nat chain POSTROUTING saddr 10.0.0.0/8 outerface eth0 MASQUERADE;
domain ip table filter chain FORWARD mod state state (ESTABLISHED RELATED) ACCEPT;${rules}
`;
}

/** The same in the files of a Shorewall configuration. */
export function shorewallInput(count: number): Readonly<Record<string, string>> {
  const bridges = Math.ceil(count / onBridge);
  return {
    'shorewall.conf': 'STARTUP_ENABLED=Yes\nIP_FORWARDING=On\n',
    zones: `fw firewall\nnet ipv4\n${each(bridges, (index) => `z${index} ipv4\n`)}`,
    interfaces: `?FORMAT 2\nnet eth0\n${each(bridges, (index) => `z${index} br${index} bridge\n`)}`,
    policy: 'all all ACCEPT\n',
    snat: 'MASQUERADE 10.0.0.0/8 eth0\n',
    rules: `?SECTION NEW\n${each(
      count,
      (index) => `DNAT net z${Math.floor(index / onBridge)}:${addressOf(index)}:80 tcp ${10_000 + index}\n`,
    )}`,
  };
}

/** The same containers and ports as services of a Compose file. */
export function composeInput(count: number): string {
  const services = each(
    count,
    (index) => `  c${index}:
    image: scratch
    networks: [n${Math.floor(index / onBridge)}]
    ports: ["${10_000 + index}:80"]
`,
  );
  const networks = each(
    Math.ceil(count / onBridge),
    (index) => `  n${index}: { driver: bridge, ipam: { config: [{ subnet: 10.${index}.0.0/16 }] } }\n`,
  );
  return `version: "3.3"\nservices:\n${services}networks:\n${networks}`;
}

/** 1,000 hosts behind routers with `containers` containers each, said in loops. */
export function hostsInput(hosts: number, containers: number): string {
  return `routes auto
segment lan { 10.0.0.0/8 2001:db8::/32 }
router gate { interface eth0 { on lan; address 10.0.0.1/8; address 2001:db8::1/32; route default via 10.0.0.2 } }
let pools = 172.16.0.0/12
for i in 0..${hosts - 1} {
  host h$i {
    interface eth0 { on lan; address address(10.1.0.0/16, $i)/8; address address(2001:db8:1::/64, $i)/32 }
    bridge br0 {
      bip address(subnet($pools, 24, $i), 1)/24
      fixed-cidr-v6 subnet(fd00::/32, 64, $i)
      masquerade off
    }
    for c in 1..${containers} {
      container c$c { publish $(8000 + $c):80 }
    }
  }
}
`;
}

/** Plain statements, one a line, as many as asked for. */
export function plainLines(lines: number): string {
  const text: string[] = [];
  for (let host = 0; text.length < lines; host += 1) {
    text.push(`host h${host} {`, '  bridge br0 {', '    bip 172.17.0.1/16', '  }');
    for (let index = 0; index < 240 && text.length < lines - 1; index += 1) {
      text.push(`  container c${index} {`, '    dns 192.0.2.53', `    publish ${10_000 + index}:80`, '  }');
    }
    text.push('}');
  }
  return `${text.join('\n')}\n`;
}
