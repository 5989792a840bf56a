import { address } from '../resources/address.ts';
import { bridgePort } from '../resources/bridge-port.ts';
import { linkOf, type Link } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { linksId, portsId, rulesId, type Resource } from '../resources/resource.ts';
import { interfaceSysctls } from '../resources/sysctl.ts';
import { vethPair } from '../resources/veth-pair.ts';
import type { Bridge } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext, Member } from './host-context.ts';

/**
 * Each interface of a container on a bridge: a pair whose inner end is made in the container's namespace under its final
 * name, and whose outer end joins the bridge once the rules stand.
 */
export function containerInterfaces(context: HostContext): Contribution {
  return {
    resources: context.host.bridges.flatMap((bridge) => {
      const link = linkOf(undefined, bridge.name.value);
      const members = context.members.get(bridge.name.value) ?? [];
      return members.flatMap((member) => memberResources(bridge, link, member, context));
    }),
  };
}

function memberResources(bridge: Bridge, bridgeLink: Link, member: Member, context: HostContext): readonly Resource[] {
  const { interface: one, inner, outer } = member;
  const { origin } = one;
  const provides = [portsId(bridge.name.value)];
  const settings = innerSettings(inner, one.acceptRa, origin);
  return [
    vethPair(
      { link: outer, macAddress: undefined },
      { link: inner, macAddress: one.macAddress?.value },
      one.mtu.value,
      origin,
    ),
    settings,
    ...one.addresses.map(({ value, origin: written }) =>
      address({
        link: inner,
        address: value,
        noPrefixRoute: !bridge.icc.value && value.address.family === 6 && one.gateway6 !== undefined,
        needs: [rulesId, settings.id],
        origin: written,
      }),
    ),
    linkSetting({
      link: inner,
      words: one.up.value ? 'up' : 'down',
      id: inner.upId,
      needs: [settings.id],
      provides: [linksId(inner.namespace)],
      origin,
    }),
    bridgePort(
      // Down, it passes nothing. The pair and its bridge are one line for ip, but not for brctl.
      {
        bridge: bridgeLink,
        port: outer,
        borrowed: false,
        ...(context.bridgeTool === 'brctl' || bridge.existing ? { needs: [rulesId] } : { needs: [], follows: true }),
        provides,
      },
      context.bridgeTool,
      origin,
    ),
    linkSetting({
      link: outer,
      words: 'up',
      id: outer.upId,
      needs: [outer.masterId, outer.portId, inner.upId],
      provides,
      origin,
    }),
  ];
}

/**
 * A container takes no address or router from advertisements and no redirects: its neighbours on the bridge could send
 * them as well as the host. `accept-ra` says otherwise, in so many words: the topology may have said the first before.
 */
export function innerSettings(
  link: Link,
  acceptRa: Member['interface']['acceptRa'],
  origin: Member['interface']['origin'],
): Resource {
  const heeded = acceptRa.value === 0 ? 0 : 1;
  return interfaceSysctls({
    link,
    settings: [
      `accept_ra=${acceptRa.value}`,
      `autoconf=${heeded}`,
      `accept_redirects=${heeded}`,
      // Link-local addresses come from MAC addresses, whose uniqueness was checked: without detection they serve at once.
      'accept_dad=0',
    ],
    origin,
  });
}
