import {
  formatInterfaceAddress,
  formatPrefix,
  parseAddress,
  parseInterfaceAddress,
  parsePrefix,
  addressBits,
  type Family,
  type InterfaceAddress,
  type IpAddress,
  type Prefix,
} from '../../base/ip.ts';
import { failed, parsed, type ArgumentType, type Parsed } from './argument-type.ts';

const examples = { 4: '172.17.0.2', 6: '2001:db8::2' } as const;
const networks = { 4: '172.17.0.0/16', 6: '2001:db8:1::/64' } as const;
const attached = { 4: '172.17.0.1/16', 6: '2001:db8:1::1/64' } as const;

/** An address without a length. `elsewhere` is the keyword that takes the other family, where there is one. */
export function addressArgument(family?: Family, elsewhere?: string): ArgumentType<IpAddress> {
  return {
    notation: 'ADDRESS',
    parse(text) {
      const address = parseAddress(text);
      if (address === undefined) return notAnAddress(text, family ?? 4);
      if (family === undefined || address.family === family) return parsed(address);
      return wrongFamily(text, address.family, family, elsewhere, examples[family]);
    },
  };
}

/** A network in CIDR notation, without host bits. */
export function prefixArgument(family?: Family, elsewhere?: string): ArgumentType<Prefix> {
  return {
    notation: 'PREFIX',
    parse(text) {
      const written = parsePrefix(text);
      if (written === undefined) return notAPrefix(text, networks[family ?? 4]);
      const { prefix, hostBits } = written;
      if (family !== undefined && prefix.address.family !== family) {
        return wrongFamily(text, prefix.address.family, family, elsewhere, networks[family]);
      }
      if (!hostBits) return parsed(prefix);
      const network = formatPrefix(prefix);
      return failed('NC0109', `\`${text}\` has bits set beyond its length of ${prefix.length}`, `write \`${network}\``);
    },
  };
}

/** An address together with the length of its network. */
export function interfaceAddressArgument(family?: Family): ArgumentType<InterfaceAddress> {
  return {
    notation: 'ADDRESS/LEN',
    parse(text) {
      const written = parseInterfaceAddress(text);
      if (written === undefined) {
        const bare = parseAddress(text);
        const like = attached[bare?.family ?? family ?? 4];
        if (bare === undefined)
          return malformed('NC0110', text, 'an address with its length', `write one like \`${like}\``);
        const length = like.slice(like.indexOf('/'));
        const help = `write the length of its network too, as in \`${text}${length}\``;
        return failed('NC0110', `\`${text}\` has no prefix length`, help);
      }
      if (family === undefined || written.address.family === family) return parsed(written);
      return wrongFamily(text, written.address.family, family, undefined, attached[family]);
    },
  };
}

/** The IPv4 address of a bridge, or that it has none. Error: NC0110, NC0111. */
export const bipArgument: ArgumentType<InterfaceAddress | 'none'> = {
  notation: 'ADDRESS/LEN|none',
  parse: (text) => (text === 'none' ? parsed(text) : interfaceAddressArgument(4).parse(text)),
};

/** An address of a point-to-point end: without a length it stands alone. */
export const pointToPointAddressArgument: ArgumentType<{ readonly address: InterfaceAddress; readonly host: boolean }> =
  {
    notation: 'ADDRESS[/LEN]',
    parse(text) {
      const bare = parseAddress(text);
      if (bare !== undefined)
        return parsed({ address: { address: bare, length: addressBits(bare.family) }, host: true });
      const written = parseInterfaceAddress(text);
      return written === undefined ? notAnAddress(text, 4) : parsed({ address: written, host: false });
    },
  };

function wrongFamily(
  text: string,
  found: Family,
  wanted: Family,
  elsewhere: string | undefined,
  example: string,
): Parsed<never> {
  const help =
    elsewhere === undefined ? `write an IPv${wanted} one like \`${example}\`` : `write \`${elsewhere} ${text}\``;
  return failed('NC0107', `\`${text}\` is IPv${found} where IPv${wanted} is wanted`, help);
}

function notAnAddress(text: string, family: Family): Parsed<never> {
  const written = parseInterfaceAddress(text);
  if (written !== undefined) {
    return failed('NC0106', `\`${text}\` is an address with a length`, `write \`${text.slice(0, text.indexOf('/'))}\``);
  }
  return malformed('NC0106', text, 'an IP address', `write one like \`${examples[family]}\``);
}

function notAPrefix(text: string, example: string): Parsed<never> {
  const bare = parseAddress(text);
  if (bare === undefined) return malformed('NC0108', text, 'a prefix', `write one like \`${example}\``);
  const alone = formatInterfaceAddress({ address: bare, length: addressBits(bare.family) });
  return failed('NC0108', `\`${text}\` has no prefix length`, `write \`${alone}\` for this one address`);
}

/** Says why the text is no `wanted`, where one of the usual slips is to be seen. */
function malformed(code: 'NC0106' | 'NC0108' | 'NC0110', text: string, wanted: string, help: string): Parsed<never> {
  const [address = '', length] = text.split('/');
  const numbers = address.split('.');
  const message = `\`${text}\` is not ${wanted}`;
  if (/^\d+(\.\d+){3}$/.test(address)) {
    const large = numbers.find((number) => Number(number) > 255);
    if (large !== undefined) return failed(code, message, `write numbers up to 255 instead of \`${large}\``);
    const padded = numbers.find((number) => /^0\d/.test(number));
    if (padded !== undefined) {
      return failed(code, message, `write \`${padded.replace(/^0+(?=\d)/, '')}\` instead of \`${padded}\``);
    }
    if (length !== undefined) return failed(code, message, 'write a length from 0 to 32 behind the slash');
  }
  if (/^::ffff:\d+(\.\d+){3}$/i.test(address))
    return failed(code, message, `write \`${text.slice('::ffff:'.length)}\``);
  if (length !== undefined && parseAddress(address)?.family === 6) {
    return failed(code, message, 'write a length from 0 to 128 behind the slash');
  }
  return failed(code, message, help);
}
