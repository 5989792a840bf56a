import { address } from '../resources/address.ts';
import { bridgePort } from '../resources/bridge-port.ts';
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
    resources: context.host.bridges.flatMap((bridge) =>
      (context.members.get(bridge.name.value) ?? []).flatMap((member) => memberResources(bridge, member, context)),
    ),
  };
}

function memberResources(bridge: Bridge, member: Member, context: HostContext): readonly Resource[] {
  const { container, interface: inner, hostEnd } = member;
  const namespace = container.name.value;
  const name = inner.name.value;
  const { origin } = inner;
  const provides = [portsId(bridge.name.value)];
  const settings = innerSettings(namespace, name, inner.acceptRa, origin);
  return [
    vethPair(
      { namespace: undefined, name: hostEnd, macAddress: undefined },
      { namespace, name, macAddress: inner.macAddress?.value },
      inner.mtu.value,
      origin,
    ),
    settings,
    ...inner.addresses.map((one) =>
      address({
        namespace,
        interface: name,
        address: one.value,
        noPrefixRoute: !bridge.icc.value && one.value.address.family === 6 && inner.gateway6 !== undefined,
        needs: [rulesId, settings.id],
        origin: one.origin,
      }),
    ),
    linkSetting({
      namespace,
      name,
      words: inner.up.value ? 'up' : 'down',
      aspect: 'up',
      needs: [settings.id],
      provides: [linksId(namespace)],
      origin,
    }),
    bridgePort(
      // Down, it passes nothing. The pair and its bridge are one line for ip, but not for brctl.
      {
        bridge: bridge.name.value,
        port: hostEnd,
        borrowed: false,
        ...(context.bridgeTool === 'brctl' || bridge.existing ? { needs: [rulesId] } : { needs: [], follows: true }),
        provides,
      },
      context.bridgeTool,
      origin,
    ),
    linkSetting({
      name: hostEnd,
      words: 'up',
      aspect: 'up',
      needs: [`master /${hostEnd}`, `port /${hostEnd}`, `up ${namespace}/${name}`],
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
  namespace: string,
  name: string,
  acceptRa: Member['interface']['acceptRa'],
  origin: Member['interface']['origin'],
): Resource {
  const heeded = acceptRa.value === 0 ? '0' : '1';
  return interfaceSysctls({
    namespace,
    interface: name,
    values: [
      ['accept_ra', String(acceptRa.value)],
      ['autoconf', heeded],
      ['accept_redirects', heeded],
      // Link-local addresses come from MAC addresses, whose uniqueness was checked: without detection they serve at once.
      ['accept_dad', '0'],
    ],
    needs: [`link ${namespace}/${name}`],
    origin,
  });
}
