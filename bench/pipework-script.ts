import { existsSync } from 'node:fs';
import { client } from './docker-scripts.ts';
import { addressOf } from './topology.ts';

/** Where pipework is, if it is installed. */
export const pipeworkProgram = ['/usr/local/bin/pipework', '/usr/bin/pipework'].find((path) => existsSync(path));

/** pipework looks for interfaces in /sys, which shows those of the namespace that it was mounted in. */
export const showInterfaces = `mkdir /run/sys
mount -t sysfs sysfs /run/sys
for folder in class/net devices/virtual/net; do mount --bind "/run/sys/$folder" "/sys/$folder"; done`;

/** Gives containers of Docker's without a network theirs, as far as pipework can: an IPv4 address and a default route on the bridge. */
export function pipeworkScript(program: string, count: number): string {
  const call = (index: number): string => `${program} docker0 -i eth0 c${index + 1} ${addressOf(index)}/16@172.17.0.1`;
  return `${client}\nset -e\n${Array.from({ length: count }, (_, index) => call(index)).join('\n')}\n`;
}
