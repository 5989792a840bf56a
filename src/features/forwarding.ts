import { forwardPolicy } from '../resources/policy.ts';
import { rulesId } from '../resources/resource.ts';
import { newLinksForwardId, sysctl, sysctlId } from '../resources/sysctl.ts';
import { forwardingCause } from '../topology/forwarding-cause.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * A router forwards both families, a host with `ip-forward on` those that something needs. `off` leaves the kernel as it
 * is (as Docker does): somebody else may need it. Rules and the policy stand first, and so does accept_ra=2 of an uplink,
 * because the kernel drops router advertisements as soon as it forwards (ip-sysctl.rst, accept_ra).
 */
export function forwarding({ host }: HostContext): Contribution {
  const { origin } = host.ipForward;
  const ipv4 = forwardingCause(host, 4) !== undefined;
  const ipv6 = forwardingCause(host, 6) !== undefined;
  const uplinks = host.interfaces.map(({ name }) => sysctlId(undefined, `net/ipv6/conf/${name.value}/accept_ra`));
  const setting = (key: string, needs: readonly string[]): ReturnType<typeof sysctl> =>
    sysctl({ key, value: '1', needs: [rulesId, ...needs], borrowed: true, origin });
  return {
    resources: [
      ...(ipv4
        ? [...(host.iptables.value ? [forwardPolicy(4, origin)] : []), setting('net/ipv4/ip_forward', ['policy 4'])]
        : []),
      ...(ipv6
        ? [
            ...(host.iptables.value ? [forwardPolicy(6, origin)] : []),
            setting('net/ipv6/conf/default/forwarding', ['policy 6', ...uplinks]),
            setting('net/ipv6/conf/all/forwarding', [newLinksForwardId]),
          ]
        : []),
    ],
  };
}
