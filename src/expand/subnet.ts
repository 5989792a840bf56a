import { addressBits, formatPrefix, subnetAt } from '../base/ip.ts';
import { error } from '../diagnostics/error.ts';
import { readInteger } from './read-integer.ts';
import { readPrefix } from './read-prefix.ts';
import type { ValueFunction } from './value-function.ts';

/** `subnet(PREFIX, LENGTH, INDEX)`. Errors: NC0065 (no prefix, no integer), NC0069 (length), NC0070 (index). */
export const subnet: ValueFunction = {
  parameters: ['PREFIX', 'LENGTH', 'INDEX'],
  meaning:
    'the network of that LENGTH that stands at INDEX, counted from 0, in PREFIX: `subnet(10.0.0.0/8, 16, 3)` is `10.3.0.0/16`',
  apply([within, length, index], report) {
    if (within === undefined || length === undefined || index === undefined) return undefined;
    const prefix = readPrefix(within, report);
    const bits = readInteger(length, report);
    const number = readInteger(index, report);
    if (prefix === undefined || bits === undefined || number === undefined) return undefined;
    const full = addressBits(prefix.address.family);
    if (bits < prefix.length || bits > full) {
      const message = `\`${within.text}\` has no subnets of length ${bits}`;
      report(error('NC0069', length.origin, message, `write a length from ${prefix.length} to ${full}`));
      return undefined;
    }
    const found = subnetAt(prefix, Number(bits), number);
    if (found !== undefined) return formatPrefix(found);
    const last = (1n << (bits - BigInt(prefix.length))) - 1n;
    const message = `\`${within.text}\` has no subnet ${number} of length ${bits}`;
    const help = last === 0n ? 'its only one is 0' : `write an index from 0 to ${last}, or take a larger prefix`;
    report(error('NC0070', index.origin, message, help));
    return undefined;
  },
};
