import { addressOf } from './topology.ts';

/** netavark, Podman's network program: one call for each container, with its options as JSON. */
export const netavarkProgram = '/usr/lib/podman/netavark';

export function netavarkScripts(count: number): { readonly up: string; readonly down: string } {
  const options = (index: number): string =>
    JSON.stringify({
      container_id: `c${index + 1}`,
      container_name: `c${index + 1}`,
      port_mappings: [{ container_port: 80, host_ip: '', host_port: 10_001 + index, protocol: 'tcp', range: 1 }],
      networks: {
        bench: {
          interface_name: 'eth0',
          static_ips: [addressOf(index), `2001:db8:1::${(index + 2).toString(16)}`],
        },
      },
      network_info: {
        bench: {
          name: 'bench',
          id: 'bench'.padEnd(64, '0'),
          driver: 'bridge',
          network_interface: 'docker0',
          subnets: [
            { gateway: '172.17.0.1', subnet: '172.17.0.0/16' },
            { gateway: '2001:db8:1::1', subnet: '2001:db8:1::/64' },
          ],
          ipv6_enabled: true,
          internal: false,
          dns_enabled: false,
          ipam_options: { driver: 'host-local' },
        },
      },
    });
  const each = (lines: (index: number) => readonly string[]): string =>
    Array.from({ length: count }, (_, index) => lines(index).join('\n')).join('\n') + '\n';
  return {
    up: `set -e\nmkdir -p /run/netavark\n${each((index) => [
      `ip netns add c${index + 1}`,
      `${netavarkProgram} --config /run/netavark setup /run/netns/c${index + 1} >/dev/null <<<'${options(index)}'`,
    ])}`,
    down: each((index) => [
      `${netavarkProgram} --config /run/netavark teardown /run/netns/c${index + 1} >/dev/null <<<'${options(index)}'`,
      `ip netns del c${index + 1}`,
    ]),
  };
}
