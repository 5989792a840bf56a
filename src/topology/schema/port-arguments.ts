import { parseAddress, type IpAddress } from '../../base/ip.ts';
import { suggest } from '../../base/suggest.ts';
import type { PortRange, Protocol } from '../model.ts';
import { failed, parsed, type ArgumentType, type Parsed } from './argument-type.ts';

const protocols: readonly Protocol[] = ['tcp', 'udp', 'sctp'];

/** Ports of one protocol: what `expose` takes. */
export interface PortSpec {
  readonly ports: PortRange;
  readonly protocol: Protocol;
}

/** What `publish` takes, as written. */
export interface PublishSpec {
  readonly hostAddress: IpAddress | undefined;
  /** As long as the container's, or any length for one container port. */
  readonly hostPorts: PortRange | undefined;
  readonly containerPorts: PortRange;
  readonly protocol: Protocol;
}

/** `5432`, `8000-8010/udp`. Errors: NC0120 to NC0122. */
export const exposeArgument: ArgumentType<PortSpec> = {
  notation: 'PORT[-PORT][/tcp|udp|sctp]',
  parse(text) {
    if (text.includes(':')) {
      const port = text.slice(text.lastIndexOf(':') + 1);
      const help = `write \`expose ${port}\`, and \`publish ${text}\` to map it to a host port`;
      return failed('NC0120', `\`${text}\` is not a port`, help);
    }
    const { ports, protocol } = withProtocol(text);
    if (!protocol.ok) return protocol;
    const range = portRange(ports);
    return range.ok ? parsed({ ports: range.value, protocol: protocol.value }) : range;
  },
};

/** Docker's own `-p`: `[[IP]:[HOSTPORT]:]PORT[/PROTO]`, ports as ranges too. Errors: NC0106, NC0120 to NC0124. */
export const publishArgument: ArgumentType<PublishSpec> = {
  notation: '[[IP]:[HOSTPORT]:]PORT[/PROTO]',
  parse(text) {
    const { ports, protocol } = withProtocol(text);
    if (!protocol.ok) return protocol;
    const parts = split(ports, text);
    if (!parts.ok) return parts;
    const [addressText, hostText, containerText] = parts.value;
    const hostAddress = addressText === '' ? undefined : parseAddress(addressText);
    if (addressText !== '' && hostAddress === undefined) {
      const help = 'write the address of the host first, as in `127.0.0.1:8080:80` or `[::1]:8080:80`';
      return failed('NC0106', `\`${addressText}\` in \`${text}\` is not an IP address`, help);
    }
    const containerPorts = portRange(containerText);
    if (!containerPorts.ok) return containerPorts;
    const host = hostText === '' ? undefined : portRange(hostText);
    if (host !== undefined && !host.ok) return host;
    const hostPorts = host?.value;
    const containerLength = lengthOf(containerPorts.value);
    if (hostPorts !== undefined && containerLength > 1 && lengthOf(hostPorts) !== containerLength) {
      const { first } = hostPorts;
      const message = `\`${text}\` maps ${lengthOf(hostPorts)} host port${lengthOf(hostPorts) === 1 ? '' : 's'} to ${containerLength} container ports`;
      const last = first + containerLength - 1;
      const help =
        last <= 65535
          ? `write \`${first}-${last}:${containerText}\``
          : 'write ranges of equal lengths up to port 65535';
      return failed('NC0124', message, help);
    }
    return parsed({ hostAddress, hostPorts, containerPorts: containerPorts.value, protocol: protocol.value });
  },
};

/** The number of ports in the range. */
export function lengthOf(range: PortRange): number {
  return range.last - range.first + 1;
}

function withProtocol(text: string): { readonly ports: string; readonly protocol: Parsed<Protocol> } {
  const slash = text.indexOf('/');
  if (slash < 0) return { ports: text, protocol: parsed('tcp') };
  const word = text.slice(slash + 1);
  const ports = text.slice(0, slash);
  const protocol = protocols.find((known) => known === word.toLowerCase());
  if (protocol !== undefined) return { ports, protocol: parsed(protocol) };
  const near = suggest(word, protocols);
  const help = near === undefined ? 'write `tcp`, `udp` or `sctp` behind the slash' : `write \`${ports}/${near}\``;
  return { ports, protocol: failed('NC0122', `unknown protocol \`${word}\` in \`${text}\``, help) };
}

/** Host address, host ports and container ports as texts; empty where left out. */
function split(ports: string, text: string): Parsed<readonly [string, string, string]> {
  const bracketed = ports.startsWith('[') ? /^\[([^\]]*)\]:(.*)$/.exec(ports) : null;
  const fields = bracketed?.[2] ?? ports;
  const colon = fields.indexOf(':');
  if (bracketed === null && colon < 0) return parsed(['', '', fields]);
  const isPair = colon >= 0 && colon === fields.lastIndexOf(':');
  const rest = isPair ? [fields.slice(0, colon), fields.slice(colon + 1)] : fields.split(':');
  if (bracketed !== null) {
    if (rest.length === 2) return parsed([bracketed[1] ?? '', rest[0] ?? '', rest[1] ?? '']);
    return failed('NC0123', `\`${text}\` has no host port field`, `write \`[${bracketed[1] ?? ''}]:HOSTPORT:PORT\``);
  }
  if (rest.length === 2) {
    if (parseAddress(rest[0] ?? '') !== undefined) {
      const help = `write \`${rest[0] ?? ''}::${rest[1] ?? ''}\` for any free host port`;
      return failed('NC0123', `\`${text}\` has an address but no host port field`, help);
    }
    return parsed(['', rest[0] ?? '', rest[1] ?? '']);
  }
  if (rest.length === 3) return parsed([rest[0] ?? '', rest[1] ?? '', rest[2] ?? '']);
  const tail = rest.slice(-2).join(':');
  const address = rest.slice(0, -2).join(':');
  const help =
    parseAddress(address) === undefined ? 'write `[ADDRESS]:HOSTPORT:PORT`' : `write \`[${address}]:${tail}\``;
  return failed('NC0123', `\`${text}\` has an IPv6 address without brackets`, help);
}

/** `80` or `8000-8010`. Errors: NC0120, NC0121. */
export const portRangeArgument: ArgumentType<PortRange> = { notation: 'PORT[-PORT]', parse: portRange };

function portRange(text: string): Parsed<PortRange> {
  const dash = text.indexOf('-');
  const first = dash < 0 ? text : text.slice(0, dash);
  const last = dash < 0 ? text : text.slice(dash + 1);
  const from = portNumber(first);
  const to = dash < 0 ? from : portNumber(last);
  if (from === undefined || to === undefined) {
    const wrong = last.includes('-') ? text : from === undefined ? first : last;
    const help = 'write an integer from 1 to 65535, or a range like `8000-8010`';
    return failed('NC0120', `\`${wrong}\` is not a port`, help);
  }
  if (from <= to) return parsed({ first: from, last: to });
  return failed('NC0121', `port range \`${text}\` runs backwards`, `write \`${last}-${first}\``);
}

/** Digit by digit, since there may be a million of them. */
function portNumber(text: string): number | undefined {
  let port = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at === 0 && digit === 0)) return undefined;
    port = port * 10 + digit;
    if (port > 65535) return undefined;
  }
  return text === '' ? undefined : port;
}
