import { formatAddress, isLinkLocal, isLoopback, isMulticast } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A port is published on a host address from which the kernel can lead packets on: not on ::1, for which there is no
 * route_localnet (ip-sysctl.rst), not on an address that is valid on one link only, nor on a multicast one.
 */
export const publishOutOfReach: Rule = {
  code: 'NC0352',
  title: 'port published where nothing can lead on',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      for (const { hostAddress, origin } of container.publish) {
        if (hostAddress === undefined) continue;
        const loopback6 = hostAddress.family === 6 && isLoopback(hostAddress);
        if (!loopback6 && !isLinkLocal(hostAddress) && !isMulticast(hostAddress)) continue;
        findings.push({
          message: `a port published on \`${formatAddress(hostAddress)}\` cannot be reached`,
          primary: { origin, text: 'packets to this address never leave its interface' },
          secondary: [],
          help: loopback6
            ? "publish it on 127.0.0.1 for the host alone, or on one of the host's global addresses"
            : "publish it on one of the host's global addresses, or leave the address out",
        });
      }
    }
    return findings;
  },
};
