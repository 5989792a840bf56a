import { prefixOf, type AddressPattern } from '../base/address-pattern.ts';
import { addressBits, type IpAddress, type Prefix } from '../base/ip.ts';
import type { PortRange, Protocol } from '../topology/model.ts';
import type { ConnectionState, Match } from './firewall-rule.ts';

/** Short names for the matches that most rules are made of. */
export const match = {
  in: (name: string): Match => ({ kind: 'in-interface', name }),
  notIn: (name: string): Match => ({ kind: 'in-interface', name, negated: true }),
  out: (name: string): Match => ({ kind: 'out-interface', name }),
  notOut: (name: string): Match => ({ kind: 'out-interface', name, negated: true }),
  from: (prefix: Prefix): Match => ({ kind: 'source', prefix }),
  notFrom: (prefix: Prefix): Match => ({ kind: 'source', prefix, negated: true }),
  to: (prefix: Prefix): Match => ({ kind: 'destination', prefix }),
  fromPattern: (pattern: AddressPattern): Match => {
    const prefix = prefixOf(pattern);
    return prefix === undefined ? { kind: 'masked-source', pattern } : { kind: 'source', prefix };
  },
  toPattern: (pattern: AddressPattern): Match => {
    const prefix = prefixOf(pattern);
    return prefix === undefined ? { kind: 'masked-destination', pattern } : { kind: 'destination', prefix };
  },
  toAddress: (address: IpAddress): Match => ({
    kind: 'destination',
    prefix: { address, length: addressBits(address.family) },
  }),
  fromAddress: (address: IpAddress): Match => ({
    kind: 'source',
    prefix: { address, length: addressBits(address.family) },
  }),
  protocol: (protocol: Protocol | 'icmp'): Match => ({ kind: 'protocol', protocol }),
  ports: (...ports: readonly PortRange[]): Match => ({ kind: 'destination-port', ports }),
  fromPorts: (...ports: readonly PortRange[]): Match => ({ kind: 'source-port', ports }),
  state: (...states: readonly ConnectionState[]): Match => ({ kind: 'connection-state', states }),
  toLocal: { kind: 'local-destination' },
  notToLocal: { kind: 'local-destination', negated: true },
  notToLocalOnArrival: { kind: 'local-destination', negated: true, onArrivalInterface: true },
  fromLocal: { kind: 'local-source' },
  notFromLocal: { kind: 'local-source', negated: true },
} as const satisfies Record<string, Match | ((...args: never[]) => Match)>;
