import { addressAt, formatAddress, sizeOf } from '../base/ip.ts';
import { error } from '../diagnostics/error.ts';
import { readInteger } from './read-integer.ts';
import { readPrefix } from './read-prefix.ts';
import type { ValueFunction } from './value-function.ts';

/** `address(PREFIX, INDEX)`. Errors: NC0065 (no prefix, no integer), NC0070 (index). */
export const address: ValueFunction = {
  parameters: ['PREFIX', 'INDEX'],
  meaning:
    'the address that stands at INDEX, counted from 0 (the network address), in PREFIX: `address(10.0.0.0/8, 258)` is `10.0.1.2`. A length goes behind it: `address(10.0.0.0/8, 1)/8`',
  apply([within, index], report) {
    if (within === undefined || index === undefined) return undefined;
    const prefix = readPrefix(within, report);
    const number = readInteger(index, report);
    if (prefix === undefined || number === undefined) return undefined;
    const found = addressAt(prefix, number);
    if (found !== undefined) return formatAddress(found);
    const message = `\`${within.text}\` has no address ${number}`;
    const help = `write an index from 0 to ${sizeOf(prefix) - 1n}, or take a larger prefix`;
    report(error('NC0070', index.origin, message, help));
    return undefined;
  },
};
