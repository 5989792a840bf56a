import { addressBits, networkOf, type InterfaceAddress, type IpAddress, type Prefix } from '../base/ip.ts';
import { macFromIpv4 } from '../base/mac.ts';
import { mapped } from '../base/mapped.ts';
import type { Located, Origin } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import { allocateBridgeNetworks } from './allocate-bridge-networks.ts';
import { deriveMac, type MacScope } from './derive-mac.ts';
import type { Bridge, HostInterface } from './model.ts';
import type { HostReading, StatedBridge } from './readings.ts';
import type { Report } from './schema/argument-shape.ts';
import { mention } from './schema/mention.ts';

/** What the bridges' defaults depend on. */
export interface BridgeSurroundings {
  readonly scope: MacScope;
  readonly reading: HostReading;
  readonly interfaces: readonly HostInterface[];
  /** IPv4 addresses written for what stands on a bridge, by the bridge's name. */
  readonly members: ReadonlyMap<string, readonly IpAddress[]>;
  /** All other networks and addresses that the host's file speaks of. */
  readonly elsewhere: () => readonly Prefix[];
}

/**
 * The bridges, with networks picked for those that have none and need one. Errors: NC0102 (two gateways of one family),
 * NC0161 (no network left to pick).
 */
export function resolveBridges(surroundings: BridgeSurroundings, report: Report): readonly Bridge[] {
  const { reading, interfaces } = surroundings;
  const picked = pickNetworks(surroundings, report);
  const enslaved = new Map<string, Located<string>[]>();
  for (const { name, bridge } of interfaces) {
    if (bridge === undefined) continue;
    const ports = enslaved.get(bridge.value) ?? [];
    ports.push({ value: name.value, origin: bridge.origin });
    enslaved.set(bridge.value, ports);
  }
  return mapped(reading.of.bridge, (stated) => {
    const name = stated.value.value;
    const ports = enslaved.get(name) ?? [];
    enslaved.delete(name);
    return resolveBridge(stated, surroundings, picked.get(stated), ports, report);
  });
}

function resolveBridge(
  stated: StatedBridge,
  { scope, reading }: BridgeSurroundings,
  picked: InterfaceAddress | undefined,
  enslaved: readonly Located<string>[],
  report: Report,
): Bridge {
  const { value: name, origin } = stated;
  const { body } = stated;
  const { of } = body;
  const says = (keyword: string): boolean => mention(body, keyword) !== undefined;
  const or = <T>(written: Located<T> | undefined, value: T): Located<T> => written ?? { value, origin };
  const bip = writtenBip(stated) ?? (picked === undefined ? undefined : { value: picked, origin });
  const fixedCidrV6 = of['fixed-cidr-v6'][0]?.value;
  const [defaultGateway, defaultGatewayV6] = gateways(stated, report);
  const leftOut = new Set<'bip' | 'fixed-cidr-v6'>();
  if (bip === undefined && (says('bip') ? of.bip.length === 0 : wantsNetwork(stated))) leftOut.add('bip');
  if (fixedCidrV6 === undefined && says('fixed-cidr-v6')) leftOut.add('fixed-cidr-v6');
  const derivedMac = bip === undefined ? deriveMac(scope, 'bridge', name.value) : macFromIpv4(bip.value.address);
  return {
    name,
    origin,
    bip,
    bipPicked: picked !== undefined,
    fixedCidr: of['fixed-cidr'][0]?.value,
    fixedCidrV6,
    addressing: or<'mac' | 'sequential'>(of.addressing[0]?.value, 'mac'),
    defaultGateway,
    defaultGatewayV6,
    gateway4: defaultGateway?.value ?? bip?.value.address,
    gateway6: defaultGatewayV6?.value ?? (fixedCidrV6 === undefined ? undefined : bridgeLinkLocal),
    mtu: or(of.mtu[0]?.value, reading.of.mtu[0]?.value.value ?? 1500),
    macAddress: or(of['mac-address'][0]?.value, derivedMac),
    stp: or(of.stp[0]?.value, false),
    icc: or(of.icc[0]?.value, true),
    masquerade: or(of.masquerade[0]?.value, true),
    allowFrom: mapped(of['allow-from'], (from) => ({ ...from.value, origin: from.origin })),
    ports: [...mapped(of.port, (port) => port.value), ...enslaved],
    leftOut,
    existing: of.existing.length > 0,
  };
}

/** `fe80::1`, which Docker gives every bridge with IPv6. */
const bridgeLinkLocal: IpAddress = { family: 6, value: (0xfe80n << 112n) | 1n };

/** The gateways written, one of each family. */
function gateways(
  stated: StatedBridge,
  report: Report,
): readonly [Located<IpAddress> | undefined, Located<IpAddress> | undefined] {
  const first = new Map<4 | 6, { readonly value: Located<IpAddress>; readonly origin: Origin }>();
  for (const gateway of stated.body.of['default-gateway']) {
    const { family } = gateway.value.value;
    const earlier = first.get(family);
    if (earlier === undefined) {
      first.set(family, gateway);
      continue;
    }
    const secondary = [{ origin: earlier.origin, text: 'first written here' }];
    const message = `\`default-gateway\` is written twice for IPv${family}`;
    report(error('NC0102', gateway.origin, message, 'keep one of the two `default-gateway` statements', { secondary }));
  }
  return [first.get(4)?.value, first.get(6)?.value];
}

/** The bridge's own address, where it has one. */
function writtenBip({ body }: StatedBridge): Located<InterfaceAddress> | undefined {
  const bip = body.of.bip[0]?.value;
  return bip === undefined || bip.value === 'none' ? undefined : { value: bip.value, origin: bip.origin };
}

/** Whether the bridge gets an IPv4 network that it does not name. */
function wantsNetwork({ body }: StatedBridge): boolean {
  return !['bip', 'fixed-cidr-v6', 'existing'].some((keyword) => mention(body, keyword) !== undefined);
}

function pickNetworks(
  { reading, members, elsewhere }: BridgeSurroundings,
  report: Report,
): ReadonlyMap<StatedBridge, InterfaceAddress> {
  const wanting = reading.of.bridge.filter(wantsNetwork);
  const picked = new Map<StatedBridge, InterfaceAddress>();
  if (wanting.length === 0) return picked;
  const taken = [...elsewhere()];
  for (const bridge of reading.of.bridge.filter((stated) => !wantsNetwork(stated))) {
    const bip = writtenBip(bridge);
    if (bip !== undefined) taken.push(networkOf(bip.value));
    taken.push(...bridge.body.of['fixed-cidr'].map((pool) => pool.value.value));
  }
  const requests = wanting.map(({ value: name, body }) => ({
    own: [
      ...body.of['fixed-cidr'].map((pool) => pool.value.value),
      ...body.of['default-gateway'].map((gateway) => single(gateway.value.value)),
      ...(members.get(name.value) ?? []).map(single),
    ],
  }));
  const networks = allocateBridgeNetworks(requests, taken);
  for (const [index, stated] of wanting.entries()) {
    const network = networks[index];
    if (network !== undefined) picked.set(stated, network);
    else {
      const message = `no free network is left for bridge \`${stated.value.value}\``;
      report(error('NC0161', stated.origin, message, 'write its network with `bip`, as in `bip 10.0.0.1/24`'));
    }
  }
  return picked;
}

function single(address: IpAddress): Prefix {
  return { address, length: addressBits(address.family) };
}
