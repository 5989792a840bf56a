import { addressBits, parseAddress, type Prefix } from '../../base/ip.ts';
import type { Located } from '../../base/span.ts';
import { error } from '../../diagnostics/error.ts';
import type { FirewallChain, FirewallProtocol, FirewallStatement } from '../model.ts';
import { prefixArgument } from './address-arguments.ts';
import { readWord, type ArgumentShape } from './argument-shape.ts';
import { parsed, type ArgumentType } from './argument-type.ts';
import { interfaceNameArgument, parseName } from './name-arguments.ts';
import { optionWords } from './option-words.ts';
import { portRangeArgument } from './port-arguments.ts';
import { choiceArgument } from './scalar-arguments.ts';

/** What stands behind `from` and `to`; a name is resolved later. */
export interface WrittenAddresses {
  readonly negated: boolean;
  /** A prefix, or the name of a container or host (`NAME`, `HOST:CONTAINER`). */
  readonly what: Prefix | string;
}

/** A rule as written. */
export interface WrittenFirewallRule extends Omit<FirewallStatement, 'origin' | 'verdict' | 'from' | 'to'> {
  readonly from: Located<WrittenAddresses> | undefined;
  readonly to: Located<WrittenAddresses> | undefined;
}

const chain = choiceArgument<FirewallChain>(['input', 'forward', 'output']);

/** Perhaps a chain; `forward` when left out. Errors: NC0103, NC0114. */
export const firewallArguments: ArgumentShape<FirewallChain> = {
  notation: '[input|forward|output]',
  read({ args: [word, surplus] }, report) {
    if (surplus !== undefined) {
      const help = 'write a `firewall` block for each chain';
      report(error('NC0103', surplus.origin, '`firewall` takes one chain', help));
      return undefined;
    }
    return word === undefined ? 'forward' : readWord(word, chain, report)?.value;
  },
};

const prefix = prefixArgument();

/** `[!]PREFIX`, `[!]ADDRESS`, `[!]NAME`, `[!]HOST:CONTAINER`. Errors: NC0108, NC0109, NC0115. */
const addressesArgument: ArgumentType<WrittenAddresses> = {
  notation: '[!]PREFIX|NAME',
  parse(text) {
    const negated = text.startsWith('!');
    const rest = negated ? text.slice(1) : text;
    const address = parseAddress(rest);
    if (address !== undefined) {
      return parsed({ negated, what: { address, length: addressBits(address.family) } });
    }
    const names = rest.split(':');
    if (!rest.includes('/') && !/^[\d.]+$/.test(rest) && names.length <= 2) {
      for (const name of names) {
        const read = parseName(name);
        if (!read.ok) return read;
      }
      return parsed({ negated, what: rest });
    }
    const read = prefix.parse(rest);
    return read.ok ? parsed({ negated, what: read.value }) : read;
  },
};

const protocols = ['tcp', 'udp', 'icmp', 'sctp'] as const satisfies readonly FirewallProtocol[];
const options = ['in', 'out', 'from', 'to', ...protocols, 'dport', 'sport'] as const;

/**
 * What a packet must be like for `allow`, `deny` or `reject` to hold, in any order. Errors: NC0103, NC0105 and those of the
 * words.
 */
export const firewallRuleArguments: ArgumentShape<WrittenFirewallRule> = {
  notation:
    '[in IFACE] [out IFACE] [from [!]PREFIX|NAME] [to [!]PREFIX|NAME] [tcp|udp|icmp|sctp [dport PORTS] [sport PORTS]]',
  read(statement, report) {
    const alone = statement.args.find(({ text }) => text === '!');
    if (alone !== undefined) {
      report(error('NC0105', alone.origin, '`!` stands alone', 'write it together, as in `!10.0.0.0/8`'));
      return undefined;
    }
    const words = optionWords(statement, options, report, { lists: ['dport', 'sport'], bare: protocols });
    if (words === undefined) return undefined;
    const [protocol, second] = protocols.flatMap((name) => words.get(name)?.option ?? []);
    if (second !== undefined) {
      const help = 'write a rule for each protocol, or leave the protocol out';
      report(
        error(
          'NC0105',
          second.origin,
          `a rule of two protocols, \`${protocol?.text ?? ''}\` and \`${second.text}\``,
          help,
        ),
      );
      return undefined;
    }
    const read = <T>(option: (typeof options)[number], type: ArgumentType<T>): readonly (Located<T> | undefined)[] =>
      (words.get(option)?.value ?? []).map((word) => readWord(word, type, report));
    const [inInterface] = read('in', interfaceNameArgument);
    const [outInterface] = read('out', interfaceNameArgument);
    const [from] = read('from', addressesArgument);
    const [to] = read('to', addressesArgument);
    const destinationPorts = read('dport', portRangeArgument);
    const sourcePorts = read('sport', portRangeArgument);
    // A rule that lacks what could not be read would be another rule.
    const count = [inInterface, outInterface, from, to, ...destinationPorts, ...sourcePorts].filter(isRead).length;
    const written = options.reduce((sum, option) => sum + (words.get(option)?.value.length ?? 0), 0);
    if (count < written) return undefined;
    return {
      inInterface,
      outInterface,
      from,
      to,
      protocol: protocol === undefined ? undefined : readWord(protocol, choiceArgument(protocols), report),
      destinationPorts: destinationPorts.filter(isRead),
      sourcePorts: sourcePorts.filter(isRead),
    };
  },
};

function isRead<T>(value: T | undefined): value is T {
  return value !== undefined;
}
