import { linkOf } from '../resources/link.ts';
import { proxyNeighbour } from '../resources/proxy-neighbour.ts';
import { rulesId } from '../resources/resource.ts';
import { sysctl, sysctlId } from '../resources/sysctl.ts';
import { proxiedAddresses } from '../topology/proxied-addresses.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * `proxy-ndp on` of an interface: the host answers neighbour solicitations for its containers' addresses inside the
 * interface's prefix. The kernel does so only where it forwards IPv6 (ndisc.c, ndisc_recv_ns), and waits up to 0.8 s
 * before it answers for others (proxy_delay, in hundredths of a second), in case somebody else does as well: nobody does
 * for an address that is known to be unique.
 */
export function proxyNdp({ host }: HostContext): Contribution {
  return {
    resources: host.interfaces.flatMap((one) => {
      const addresses = proxiedAddresses(host, one);
      if (one.proxyNdp === undefined || addresses.length === 0) return [];
      const name = one.name.value;
      const link = linkOf(undefined, name);
      const { origin } = one.proxyNdp;
      const settings = [`net/ipv6/conf/${name}/proxy_ndp`, `net/ipv6/neigh/${name}/proxy_delay`] as const;
      return [
        ...settings.map((key, index) =>
          sysctl({
            key,
            value: index === 0 ? '1' : '0',
            needs: [rulesId, link.id],
            borrowed: true,
            condition: 'ipv6',
            origin,
          }),
        ),
        ...addresses.map((address) =>
          proxyNeighbour({
            link,
            address: address.value,
            needs: [rulesId, ...settings.map((key) => sysctlId(undefined, key))],
            origin: address.origin,
          }),
        ),
      ];
    }),
  };
}
