/**
 * The CNI bridge and portmap plugins (Debian: containernetworking-plugins), called as a container runtime calls them: a
 * process each for each container, with the network's configuration on standard input.
 */
export const cniFolder = '/usr/lib/cni';

export function cniScripts(count: number): { readonly up: string; readonly down: string } {
  const common = (index: number): string => {
    const mapping = `{"hostPort":${10_001 + index},"containerPort":80,"protocol":"tcp"}`;
    const ranges = '[[{"subnet":"172.17.0.0/16"}],[{"subnet":"2001:db8:1::/64"}]]';
    const routes = '[{"dst":"0.0.0.0/0"},{"dst":"::/0"}]';
    const head = '"cniVersion":"0.4.0","name":"bench"';
    return [
      `BRIDGE='{${head},"type":"bridge","bridge":"docker0","isGateway":true,"ipMasq":true,"hairpinMode":true,"ipam":{"type":"host-local","dataDir":"/run/cni","ranges":${ranges},"routes":${routes}}}'`,
      `MAPPING='${mapping}'`,
      `export CNI_CONTAINERID=c${index + 1} CNI_NETNS=/run/netns/c${index + 1} CNI_IFNAME=eth0 CNI_PATH=${cniFolder}`,
    ].join('\n');
  };
  const portmap = (result: string): string =>
    `printf '{"cniVersion":"0.4.0","name":"bench","type":"portmap","snat":true,"runtimeConfig":{"portMappings":[%s]},"prevResult":%s}' "$MAPPING" "${result}"`;
  const each = (lines: (index: number) => readonly string[]): string =>
    Array.from({ length: count }, (_, index) => lines(index).join('\n')).join('\n') + '\n';
  return {
    up: `set -e\n${each((index) => [
      common(index),
      `ip netns add c${index + 1}`,
      `RESULT=$(CNI_COMMAND=ADD ${cniFolder}/bridge <<<"$BRIDGE")`,
      `${portmap('$RESULT')} | CNI_COMMAND=ADD ${cniFolder}/portmap >/dev/null`,
      `printf %s "$RESULT" >/run/result-c${index + 1}`,
    ])}`,
    down: each((index) => [
      common(index),
      `RESULT=$(</run/result-c${index + 1})`,
      `${portmap('$RESULT')} | CNI_COMMAND=DEL ${cniFolder}/portmap >/dev/null`,
      `CNI_COMMAND=DEL ${cniFolder}/bridge <<<"$BRIDGE" >/dev/null`,
      `ip netns del c${index + 1}`,
    ]),
  };
}
