import { addressBits, formatInterfaceAddress } from '../base/ip.ts';
import { address } from '../resources/address.ts';
import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { linkOf, type Link } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { match } from '../resources/matches.ts';
import { linksId, rulesId, type Resource } from '../resources/resource.ts';
import { route } from '../resources/route.ts';
import { vethPair } from '../resources/veth-pair.ts';
import { deriveMac, macScope, type MacScope } from '../topology/derive-mac.ts';
import type { PointToPoint, PointToPointEnd } from '../topology/model.ts';
import { innerSettings } from './container-interfaces.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** `ptp END -- END`: a pair between two containers or a container and the host, with a route to each other's address. */
export function pointToPoint({ host, topologyName }: HostContext): Contribution {
  const scope = macScope(topologyName, host);
  return {
    resources: host.pointToPoint.flatMap((pair) => pairResources(pair, scope)),
    rules: host.iptables.value ? host.pointToPoint.flatMap(closedHostEnd) : [],
  };
}

/** A pair with the host is for the two of them: nobody else gets to the container through it. */
function closedHostEnd({ ends }: PointToPoint): readonly FirewallRule[] {
  return ends
    .filter(({ container }) => container === undefined)
    .flatMap(({ interface: { value: name }, origin }) => {
      const towards = [match.out(name)];
      return ([4, 6] as const).flatMap((family) => [
        firewallRule('forward', 'established', {
          family,
          matches: [...towards, match.state('RELATED', 'ESTABLISHED')],
          verdict: { kind: 'accept' },
          origin,
        }),
        firewallRule('forward', 'closed', { family, matches: towards, verdict: { kind: 'drop' }, origin }),
      ]);
    });
}

function pairResources(pair: PointToPoint, scope: MacScope): readonly Resource[] {
  // The pair's first end may lie in the host, its peer never does.
  const [end, peer] = pair.ends[1].container === undefined ? [pair.ends[1], pair.ends[0]] : pair.ends;
  const veth = (one: PointToPointEnd): Parameters<typeof vethPair>[0] => ({
    link: linkOfEnd(one),
    // Not the kernel's random one: the link-local address comes from it, and would be another each time.
    macAddress: deriveMac(scope, one.container?.value ?? '', one.interface.value),
  });
  return [
    vethPair(veth(end), veth(peer), pair.mtu.value, pair.origin),
    ...endResources(pair, end, peer),
    ...endResources(pair, peer, end),
  ];
}

function linkOfEnd({ container, interface: { value } }: PointToPointEnd): Link {
  return linkOf(container?.value, value);
}

function endResources(pair: PointToPoint, end: PointToPointEnd, other: PointToPointEnd): readonly Resource[] {
  const link = linkOfEnd(end);
  const { namespace, name } = link;
  const own = new Set(end.addresses.map(({ address: { value } }) => formatInterfaceAddress(value)));
  const settings = namespace === undefined ? [] : [innerSettings(link, { value: 0, origin: pair.origin }, pair.origin)];
  return [
    ...settings,
    ...end.addresses.map((one) =>
      address({ link, address: one.address.value, needs: [rulesId], origin: one.address.origin }),
    ),
    linkSetting({
      link,
      words: 'up',
      id: link.upId,
      needs: [rulesId, ...settings.map(({ id }) => id)],
      provides: [linksId(namespace)],
      origin: end.origin,
    }),
    ...other.addresses
      .filter((one) => one.host && !own.has(formatInterfaceAddress(one.address.value)))
      .map(({ address: { value, origin } }) =>
        route({
          namespace,
          destination: { address: value.address, length: addressBits(value.address.family) },
          device: name,
          needs: [link.upId],
          origin,
        }),
      ),
  ];
}
