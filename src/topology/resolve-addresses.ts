import { addressBits, contains, formatPrefix, networkOf, type IpAddress, type Prefix } from '../base/ip.ts';
import { ipv6FromMac, macFromIpv4 } from '../base/mac.ts';
import { mapped } from '../base/mapped.ts';
import type { Located, Origin } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import { allocateAddresses } from './allocate-addresses.ts';
import { deriveMac, type MacScope } from './derive-mac.ts';
import type { Bridge } from './model.ts';
import type { StatedContainer } from './readings.ts';
import type { Report } from './schema/argument-shape.ts';
import { mention } from './schema/mention.ts';

/** The addresses of a container's own interface on its bridge, given or picked. */
export interface ContainerAddresses {
  readonly ipv4: Located<IpAddress> | undefined;
  readonly ipv6: Located<IpAddress> | undefined;
  readonly mac: Located<string>;
}

/**
 * Addresses of the containers of one bridge, which come in the order of declaration. `written` are all addresses that
 * the file gives to what stands on the bridge. Errors: NC0160 (pool too small, at the first container that goes
 * without), NC0162 (bridge without a network to pick from). In step with `containers`.
 */
export function resolveAddresses(
  scope: MacScope,
  bridge: Bridge,
  containers: readonly StatedContainer[],
  written: readonly IpAddress[],
  report: Report,
): readonly ContainerAddresses[] {
  const taken: Record<4 | 6, Set<bigint>> = { 4: new Set(), 6: new Set() };
  const known = [bridge.bip?.value.address, bridge.gateway4, bridge.gateway6, ...written];
  for (const address of known) {
    if (address !== undefined) taken[address.family].add(address.value);
  }

  const asking4 = containers.filter(({ body }) => mention(body, 'ip') === undefined);
  const asking6 = containers.filter(({ body }) => mention(body, 'ip6') === undefined);
  let picked4: readonly IpAddress[] = [];
  let picked6: readonly IpAddress[] = [];
  if (bridge.bip !== undefined) {
    const written = bridge.fixedCidr;
    const pool = written ?? { value: networkOf(bridge.bip.value), origin: bridge.bip.origin };
    picked4 = pick(written === undefined ? 'bip' : 'fixed-cidr', pool, bridge, taken[4], asking4, report);
  } else if (bridge.fixedCidrV6 === undefined && bridge.leftOut.size === 0) {
    reportMissingBip(bridge, asking4, report);
  }
  if (bridge.fixedCidrV6 !== undefined && bridge.addressing.value === 'sequential') {
    picked6 = pick('fixed-cidr-v6', bridge.fixedCidrV6, bridge, taken[6], asking6, report);
  }

  const prefixForMac = bridge.addressing.value === 'mac' ? bridge.fixedCidrV6?.value : undefined;
  // What is picked comes in the order of those that ask.
  let next4 = 0;
  let next6 = 0;
  return mapped(containers, (container) => {
    const { origin, body } = container;
    const { of } = body;
    const located = <T>(value: T | undefined): Located<T> | undefined =>
      value === undefined ? undefined : { value, origin };
    const own4 = asking4[next4] === container ? picked4[next4++] : undefined;
    const ipv4 = of.ip[0]?.value ?? located(own4);
    const derived = ipv4 === undefined ? deriveMac(scope, container.value.value, 'eth0') : macFromIpv4(ipv4.value);
    const mac = of['mac-address'][0]?.value ?? { value: derived, origin };
    const isAsking6 = asking6[next6] === container;
    const own6 = isAsking6 ? picked6[next6++] : undefined;
    const byMac = isAsking6 && prefixForMac !== undefined ? ipv6FromMac(prefixForMac, mac.value) : undefined;
    const ipv6 = of.ip6[0]?.value ?? located(own6 ?? byMac);
    return { ipv4, ipv6, mac };
  });
}

/** The addresses of the first containers, of all where the pool is large enough. */
function pick(
  keyword: 'bip' | 'fixed-cidr' | 'fixed-cidr-v6',
  pool: Located<Prefix>,
  bridge: Bridge,
  taken: ReadonlySet<bigint>,
  containers: readonly StatedContainer[],
  report: Report,
): readonly IpAddress[] {
  const addresses = allocateAddresses(pool.value, taken, containers.length);
  const first = containers[addresses.length];
  if (first === undefined) return addresses;
  const network = pool.value;
  const { family } = network.address;
  const inside = [...taken].filter((value) => contains(network, { family, value })).length;
  // The first and the last address of a pool are not given to anybody.
  const wanted = inside + containers.length + 2;
  const length = addressBits(family) - Math.ceil(Math.log2(wanted));
  const enough = networkOf({ address: network.address, length });
  const message = `\`${formatPrefix(network)}\` has no address left for container \`${first.value.value}\``;
  const label = `the pool of ${containers.length} containers on \`${bridge.name.value}\``;
  const secondary = [{ origin: pool.origin, text: label }];
  const example = keyword === 'bip' ? `\`bip\` with a length of /${length}` : `\`${keyword} ${formatPrefix(enough)}\``;
  const help = `write a larger pool, at least ${example}, for ${wanted - 2} addresses`;
  report(error('NC0160', first.origin, message, help, { secondary }));
  return addresses;
}

function reportMissingBip(bridge: Bridge, asking: readonly StatedContainer[], report: Report): void {
  const [first] = asking;
  if (first === undefined) return;
  const origin: Origin = bridge.name.origin;
  const secondary = [{ origin: first.origin, text: 'this container wants an address' }];
  const name = `\`${bridge.name.value}\``;
  const [message, help] = bridge.existing
    ? [`the address of existing bridge ${name} is not written`, "write the bridge's own address as `bip ADDRESS/LEN`"]
    : [
        `bridge ${name} has no network that containers could have addresses of`,
        'write `bip ADDRESS/LEN`, or wire the container by hand: `net none` and an `interface` with an `address`',
      ];
  report(error('NC0162', origin, message, help, { secondary }));
}
