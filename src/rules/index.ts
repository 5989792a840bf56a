import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Topology } from '../topology/model.ts';
import { acceptRaWhileForwarding } from './accept-ra-while-forwarding.ts';
import { addressOnEnslavedInterface } from './address-on-enslaved-interface.ts';
import { addressOutsideNetwork } from './address-outside-network.ts';
import { addressOutsideSegment } from './address-outside-segment.ts';
import { addressUsedTwice } from './address-used-twice.ts';
import { addressUsedTwiceOnSegment } from './address-used-twice-on-segment.ts';
import { allowFromFamily } from './allow-from-family.ts';
import { allowFromWithoutIptables } from './allow-from-without-iptables.ts';
import { bipTooSmall } from './bip-too-small.ts';
import { bridgeNameUsedTwice } from './bridge-name-used-twice.ts';
import { conflictingOptions } from './conflicting-options.ts';
import { containerNameUsedTwice } from './container-name-used-twice.ts';
import { emptySegment } from './empty-segment.ts';
import { enslavedTwice } from './enslaved-twice.ts';
import { equalPaths } from './equal-paths.ts';
import { existingBridgeChanged } from './existing-bridge-changed.ts';
import { firewallDefaultTwice } from './firewall-default-twice.ts';
import { firewallPortsWithoutProtocol } from './firewall-ports-without-protocol.ts';
import { firewallInterfaceSide } from './firewall-interface-side.ts';
import { firewallWithoutIptables } from './firewall-without-iptables.ts';
import { firewallFamily } from './firewall-family.ts';
import { filteredWithoutForwarding } from './filtered-without-forwarding.ts';
import { unknownFirewallInterface } from './unknown-firewall-interface.ts';
import { firewallInsideBridge } from './firewall-inside-bridge.ts';
import { lockedOutByFirewall } from './locked-out-by-firewall.ts';
import { fixedCidrOutsideBip } from './fixed-cidr-outside-bip.ts';
import { fixedCidrV6Reserved } from './fixed-cidr-v6-reserved.ts';
import { fixedCidrV6TooLong } from './fixed-cidr-v6-too-long.ts';
import { fixedCidrWithoutBip } from './fixed-cidr-without-bip.ts';
import { gatewayOutsideNetwork } from './gateway-outside-network.ts';
import { gatewayWithoutNetwork } from './gateway-without-network.ts';
import { hiddenNetworkOnSeveralHosts } from './hidden-network-on-several-hosts.ts';
import { hostNameUsedTwice } from './host-name-used-twice.ts';
import { hostNameWithTwoAddresses } from './host-name-with-two-addresses.ts';
import { hostPortPublishedTwice } from './host-port-published-twice.ts';
import { iccWithoutIptables } from './icc-without-iptables.ts';
import { interfaceNameUsedTwice } from './interface-name-used-twice.ts';
import { interfaceOutsideBridgeNetwork } from './interface-outside-bridge-network.ts';
import { ipWithoutBip } from './ip-without-bip.ts';
import { ip6OutsideFixedCidrV6 } from './ip6-outside-fixed-cidr-v6.ts';
import { ip6WithoutFixedCidrV6 } from './ip6-without-fixed-cidr-v6.ts';
import { ipv6WithoutForwarding } from './ipv6-without-forwarding.ts';
import { linkLocalNextHopWithoutDevice } from './link-local-next-hop-without-device.ts';
import { linkToAnotherBridge } from './link-to-another-bridge.ts';
import { linkToItself } from './link-to-itself.ts';
import { linkToNoBridge } from './link-to-no-bridge.ts';
import { linkToNothingExposed } from './link-to-nothing-exposed.ts';
import { loopbackNameServer } from './loopback-name-server.ts';
import { macUsedTwice } from './mac-used-twice.ts';
import { macUsedTwiceOnSegment } from './mac-used-twice-on-segment.ts';
import { masqueradeWithoutIptables } from './masquerade-without-iptables.ts';
import { mtuLargerThanBridge } from './mtu-larger-than-bridge.ts';
import { mtuOutOfRange } from './mtu-out-of-range.ts';
import { mtuTooSmallForIpv6 } from './mtu-too-small-for-ipv6.ts';
import { multicastMac } from './multicast-mac.ts';
import { namespaceCycle } from './namespace-cycle.ts';
import { networkOrBroadcastAddress } from './network-or-broadcast-address.ts';
import { nextHopDoesNotForward } from './next-hop-does-not-forward.ts';
import { nextHopIsOwnAddress } from './next-hop-is-own-address.ts';
import { nextHopNotOnLink } from './next-hop-not-on-link.ts';
import { oneWayPath } from './one-way-path.ts';
import { overlappingHostNetworks } from './overlapping-host-networks.ts';
import { overlappingNetworks } from './overlapping-networks.ts';
import { overlappingSegments } from './overlapping-segments.ts';
import { ownDefaultGateway } from './own-default-gateway.ts';
import { pointToPointEndWithoutNamespace } from './point-to-point-end-without-namespace.ts';
import { pointToPointWithoutCommonFamily } from './point-to-point-without-common-family.ts';
import { poolInsideUplink } from './pool-inside-uplink.ts';
import { proxyNdpForNobody } from './proxy-ndp-for-nobody.ts';
import { proxyNdpWithoutForwarding } from './proxy-ndp-without-forwarding.ts';
import { poolTakenForOnLink } from './pool-taken-for-on-link.ts';
import { publicBridgeNetwork } from './public-bridge-network.ts';
import { publishAllWithoutExpose } from './publish-all-without-expose.ts';
import { publishFamily } from './publish-family.ts';
import { publishBehindAnotherGateway } from './publish-behind-another-gateway.ts';
import { publishOutOfReach } from './publish-out-of-reach.ts';
import { publishWithoutForwarding } from './publish-without-forwarding.ts';
import { publishWithoutIptables } from './publish-without-iptables.ts';
import { routeOverDownInterface } from './route-over-down-interface.ts';
import { routeTwice } from './route-twice.ts';
import { runtimeProcess } from './runtime-process.ts';
import { segmentNameUsedTwice } from './segment-name-used-twice.ts';
import { shadowedFirewallRule } from './shadowed-firewall-rule.ts';
import { tooManyNameServers } from './too-many-name-servers.ts';
import { tooManyPorts } from './too-many-ports.ts';
import { twoInterfacesInOneNetwork } from './two-interfaces-in-one-network.ts';
import { unassignableAddress } from './unassignable-address.ts';
import { unbridgeablePort } from './unbridgeable-port.ts';
import { unknownRouteDevice } from './unknown-route-device.ts';
import { unreachableNetwork } from './unreachable-network.ts';
import { zeroMac } from './zero-mac.ts';
import { hostView } from './host-view.ts';
import type { Rule, TopologyRule } from './rule.ts';

/** Every law that each host is held to: names, addresses, modes, ports, links, bridges, routes, settings of interfaces. */
export const rules: readonly Rule[] = [
  containerNameUsedTwice,
  bridgeNameUsedTwice,
  interfaceNameUsedTwice,
  hostNameWithTwoAddresses,
  unassignableAddress,
  networkOrBroadcastAddress,
  addressUsedTwice,
  addressOutsideNetwork,
  ipWithoutBip,
  ip6WithoutFixedCidrV6,
  ip6OutsideFixedCidrV6,
  ownDefaultGateway,
  bipTooSmall,
  fixedCidrWithoutBip,
  fixedCidrOutsideBip,
  fixedCidrV6Reserved,
  fixedCidrV6TooLong,
  gatewayWithoutNetwork,
  gatewayOutsideNetwork,
  overlappingNetworks,
  poolInsideUplink,
  proxyNdpWithoutForwarding,
  proxyNdpForNobody,
  publicBridgeNetwork,
  twoInterfacesInOneNetwork,
  interfaceOutsideBridgeNetwork,
  macUsedTwice,
  multicastMac,
  zeroMac,
  namespaceCycle,
  conflictingOptions,
  runtimeProcess,
  pointToPointEndWithoutNamespace,
  pointToPointWithoutCommonFamily,
  hostPortPublishedTwice,
  publishFamily,
  publishOutOfReach,
  publishBehindAnotherGateway,
  publishWithoutIptables,
  publishWithoutForwarding,
  publishAllWithoutExpose,
  linkToItself,
  linkToAnotherBridge,
  linkToNoBridge,
  linkToNothingExposed,
  iccWithoutIptables,
  allowFromWithoutIptables,
  allowFromFamily,
  masqueradeWithoutIptables,
  firewallWithoutIptables,
  firewallDefaultTwice,
  firewallPortsWithoutProtocol,
  firewallInterfaceSide,
  firewallFamily,
  firewallInsideBridge,
  filteredWithoutForwarding,
  unknownFirewallInterface,
  shadowedFirewallRule,
  lockedOutByFirewall,
  existingBridgeChanged,
  enslavedTwice,
  unbridgeablePort,
  addressOnEnslavedInterface,
  tooManyPorts,
  nextHopNotOnLink,
  linkLocalNextHopWithoutDevice,
  nextHopIsOwnAddress,
  unknownRouteDevice,
  routeOverDownInterface,
  routeTwice,
  mtuOutOfRange,
  mtuTooSmallForIpv6,
  mtuLargerThanBridge,
  acceptRaWhileForwarding,
  ipv6WithoutForwarding,
  loopbackNameServer,
  tooManyNameServers,
];

/** Every law that the hosts of a topology are held to together. */
export const topologyRules: readonly TopologyRule[] = [
  hostNameUsedTwice,
  segmentNameUsedTwice,
  emptySegment,
  addressOutsideSegment,
  addressUsedTwiceOnSegment,
  macUsedTwiceOnSegment,
  overlappingSegments,
  overlappingHostNetworks,
  hiddenNetworkOnSeveralHosts,
  poolTakenForOnLink,
  unreachableNetwork,
  oneWayPath,
  equalPaths,
  nextHopDoesNotForward,
];

/**
 * Holds every host of a topology against all rules, host by host in the order of the rules, and then all hosts together,
 * and gives everything found. Linear in the size of the topology, but for a sort.
 */
export function validate(topology: Topology): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const host of topology.hosts) {
    const view = hostView(host);
    for (const { code, severity, check } of rules) {
      for (const finding of check(view)) diagnostics.push({ code, severity, ...finding });
    }
  }
  for (const { code, severity, check } of topologyRules) {
    for (const finding of check(topology)) diagnostics.push({ code, severity, ...finding });
  }
  return diagnostics;
}
