import { addressBits, formatPrefix, parseAddress, parsePrefix, type Prefix } from '../base/ip.ts';
import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Said } from './value.ts';

/** A network in CIDR notation, without host bits, that a function is given. Error: NC0065. */
export function readPrefix({ text, origin }: Said, report: Report): Prefix | undefined {
  const written = parsePrefix(text);
  if (written !== undefined && !written.hostBits) return written.prefix;
  if (written !== undefined) {
    const message = `\`${text}\` has bits set beyond its length of ${written.prefix.length}`;
    report(error('NC0065', origin, message, `write \`${formatPrefix(written.prefix)}\``));
    return undefined;
  }
  const bare = parseAddress(text);
  const help =
    bare === undefined
      ? 'write a network like `10.0.0.0/8` or `2001:db8::/32`'
      : `write the length of the network too: \`${text}/${addressBits(bare.family)}\` is this one address`;
  report(error('NC0065', origin, `\`${text}\` is not a prefix`, help));
  return undefined;
}
