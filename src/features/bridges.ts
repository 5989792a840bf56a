import { parseAddress, type InterfaceAddress } from '../base/ip.ts';
import { address } from '../resources/address.ts';
import { bridge as bridgeLink } from '../resources/bridge.ts';
import { bridgePort } from '../resources/bridge-port.ts';
import { linkOf } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { requirement } from '../resources/requirement.ts';
import { linksId, portsId, rulesId, type Resource } from '../resources/resource.ts';
import { route } from '../resources/route.ts';
import { sysctl, sysctlId } from '../resources/sysctl.ts';
import type { Bridge } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** The gateway of every bridge with IPv6: link-local, so the same one serves on all of them. */
const linkLocalGateway: InterfaceAddress = { address: parseAddress('fe80::1') ?? { family: 6, value: 0n }, length: 64 };

/**
 * Each bridge with its addresses. It comes up last, when its rules stand and its ports are on it: nothing passes before, and
 * adding ports to a bridge that is up costs more with every port.
 */
export function bridges(context: HostContext): Contribution {
  return { resources: context.host.bridges.flatMap((one) => bridgeResources(one, context)) };
}

function bridgeResources(bridge: Bridge, context: HostContext): readonly Resource[] {
  const name = bridge.name.value;
  const link = linkOf(undefined, name);
  const { origin, existing } = bridge;
  const acceptRa = `net/ipv6/conf/${name}/accept_ra`;
  const ready = [rulesId, sysctlId(undefined, acceptRa)];
  const ipv6 = bridge.fixedCidrV6;
  const common = { borrowed: existing, origin };
  const ports = bridge.ports.map(({ value, origin: written }) => ({ port: linkOf(undefined, value), written }));
  const ofHost = ports.flatMap(({ port }) => [port.masterId, port.upId, port.portId]);
  return [
    existing
      ? requirement(`bridge ${name}`, name, origin)
      : bridgeLink(
          { link, macAddress: bridge.macAddress.value, mtu: bridge.mtu.value, stp: bridge.stp.value, origin },
          context.bridgeTool,
        ),
    // A container could otherwise announce itself as the host's router (CVE-2020-13401).
    sysctl({ ...common, key: acceptRa, value: '0', needs: [link.id], condition: 'ipv6' }),
    ...(bridge.bip === undefined
      ? []
      : [
          address({
            link,
            address: bridge.bip.value,
            needs: ready,
            borrowed: existing,
            origin: bridge.bip.origin,
          }),
        ]),
    ...(ipv6 === undefined
      ? []
      : [
          address({
            link,
            address: linkLocalGateway,
            needs: ready,
            borrowed: existing,
            origin: ipv6.origin,
          }),
        ]),
    ...ports.map(({ port, written }) =>
      bridgePort({ bridge: link, port, borrowed: true, needs: [rulesId] }, context.bridgeTool, written),
    ),
    ...(existing
      ? []
      : [
          linkSetting({
            link,
            words: 'up',
            id: link.upId,
            needs: [...ready, portsId(name), ...ofHost],
            provides: [linksId(undefined)],
            origin,
          }),
        ]),
    ...(ipv6 === undefined
      ? []
      : [
          route({
            destination: ipv6.value,
            device: name,
            needs: [link.upId],
            borrowed: existing,
            origin: ipv6.origin,
          }),
        ]),
  ];
}
