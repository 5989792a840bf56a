import { addressBits, contains, formatAddress, isLinkLocal, networkOf, type IpAddress } from '../base/ip.ts';
import type { Located, Origin } from '../base/span.ts';
import type { Bridge } from '../topology/model.ts';
import { addressKey } from './address-key.ts';
import { inSourceOrder } from './in-source-order.ts';
import type { NamespaceAddress, NamespaceInterface } from './namespace.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';

interface Use {
  readonly on: NamespaceInterface;
  readonly address: NamespaceAddress;
}

/** By the key of the address. */
type Uses = Map<string | number, Use>;

/**
 * Every address on a host is used once: within a namespace, among all that stands on a bridge, between the host and the
 * containers it routes to, and between the two ends of a point-to-point pair.
 *
 * Bridges that the host has no network with may number alike, for nothing connects them; a point-to-point end without
 * a length may borrow the address of another interface of its namespace, as an unnumbered interface of a router does
 * (RFC 5309); a link-local address counts for its link only.
 */
export const addressUsedTwice: Rule = {
  code: 'NC0301',
  title: 'address used twice',
  severity: 'error',
  check({ host, bridges, namespaces }) {
    const findings: Finding[] = [];
    const reported = new Set<Origin>();
    const report = (address: IpAddress, again: Origin, first: Origin): void => {
      if (reported.has(again)) return;
      reported.add(again);
      findings.push(usedTwice(address, again, first));
    };
    const hostUses: Uses = new Map();
    const onBridges = new Map<string, Uses>();
    for (const { container, interfaces } of namespaces) {
      // A lone address of a container clashes with none beside it, and most are.
      const inNamespace: Uses | undefined =
        container === undefined ? hostUses : isAlone(interfaces) ? undefined : new Map();
      for (const on of interfaces) {
        const onBridge = on.kind === 'veth' || on.kind === 'bridge' ? usesOnBridge(onBridges, on.bridge) : undefined;
        for (const address of on.addresses) {
          const value = address.value.address;
          if (unassignable(value) !== undefined) continue;
          const use: Use = { on, address };
          const key = addressKey(value);
          const scopedKey = isLinkLocal(value) ? `${key}%${on.name.value}` : key;
          const first = inNamespace?.get(scopedKey);
          const bridge = on.kind === 'veth' && on.bridge !== undefined ? bridges.get(on.bridge.value) : undefined;
          const other =
            first !== undefined && clashesInNamespace(first, use)
              ? first
              : (onBridge?.get(key) ?? hostUse(hostUses.get(key), value, bridge));
          if (other !== undefined) {
            // Beside a bridge's own address, the other one is at fault, wherever it stands.
            const pair =
              other.on.kind === 'bridge' || on.kind === 'bridge'
                ? ([other.address, address] as const)
                : inSourceOrder(other.address, address);
            report(value, pair[1].origin, pair[0].origin);
          }
          if (first === undefined) inNamespace?.set(scopedKey, use);
          if (onBridge !== undefined && !onBridge.has(key)) onBridge.set(key, use);
        }
      }
    }
    for (const { ends } of host.pointToPoint) {
      const [near, far] = ends;
      const firsts = new Map(near.addresses.map(({ address }) => [addressKey(address.value.address), address.origin]));
      for (const { address } of far.addresses) {
        const first = firsts.get(addressKey(address.value.address));
        if (first !== undefined && unassignable(address.value.address) === undefined) {
          report(address.value.address, address.origin, first);
        }
      }
    }
    return findings;
  },
};

function isAlone([first, ...others]: readonly NamespaceInterface[]): boolean {
  return others.length === 0 && first?.addresses.length === 1;
}

function usesOnBridge(all: Map<string, Uses>, bridge: Located<string> | undefined): Uses | undefined {
  if (bridge === undefined) return undefined;
  const known = all.get(bridge.value);
  if (known !== undefined) return known;
  const made: Uses = new Map();
  all.set(bridge.value, made);
  return made;
}

function clashesInNamespace(first: Use, again: Use): boolean {
  if (first.on === again.on) return true;
  if (first.address.unnumbered === true || again.address.unnumbered === true) return false;
  // A bridge and another interface with one address have overlapping networks, which is a rule of its own.
  return !(
    (first.on.kind === 'bridge' || again.on.kind === 'bridge') &&
    hasNetwork(first.address) &&
    hasNetwork(again.address)
  );
}

/** The host's own use of an address that it also reaches through `bridge`. */
function hostUse(use: Use | undefined, address: IpAddress, bridge: Bridge | undefined): Use | undefined {
  if (use === undefined || bridge === undefined) return undefined;
  const routed =
    (bridge.bip !== undefined && contains(networkOf(bridge.bip.value), address)) ||
    (bridge.fixedCidrV6 !== undefined && contains(bridge.fixedCidrV6.value, address));
  if (!routed) return undefined;
  // Overlapping IPv4 networks are a rule of their own; an IPv6 pool may lie within an interface's network.
  const overlapping = address.family === 4 && hasNetwork(use.address) && use.on.bridge?.value !== bridge.name.value;
  return overlapping ? undefined : use;
}

function hasNetwork({ value }: NamespaceAddress): boolean {
  return value.length < addressBits(value.address.family);
}

function usedTwice(address: IpAddress, again: Origin, first: Origin): Finding {
  return {
    message: `address \`${formatAddress(address)}\` is used twice`,
    primary: { origin: again, text: 'used again here' },
    secondary: [{ origin: first, text: 'first used here' }],
    help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
  };
}
