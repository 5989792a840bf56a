import { error } from '../../diagnostics/error.ts';
import type { Masquerade } from '../model.ts';
import { prefixArgument } from './address-arguments.ts';
import { readWord, reportCount, type ArgumentShape } from './argument-shape.ts';
import { interfaceNameArgument } from './name-arguments.ts';
import { optionWords } from './option-words.ts';

/** `masquerade …` as written. */
export type WrittenMasquerade = Omit<Masquerade, 'origin'>;

/** What the reference says of it, on hosts and in containers. */
export const masqueradeMeaning =
  'source NAT: what is forwarded out of IFACE (from PREFIX) takes its address. IPv4, unless PREFIX is IPv6';

const prefix = prefixArgument();

/** Perhaps `from PREFIX`, then `out IFACE`. Errors: NC0103, NC0105 and those of the words. */
export const masqueradeArguments: ArgumentShape<WrittenMasquerade> = {
  notation: '[from PREFIX] out IFACE',
  read(statement, report) {
    const [first] = statement.args;
    if (first?.text === 'on' || first?.text === 'off') {
      const help = 'write `masquerade out IFACE` here; `masquerade on|off` belongs in a `bridge` block';
      report(error('NC0105', first.origin, `unexpected word \`${first.text}\``, help));
      return undefined;
    }
    const words = optionWords(statement, ['from', 'out'], report);
    if (words === undefined) return undefined;
    const out = words.get('out')?.value[0];
    const source = words.get('from')?.value[0];
    if (out === undefined) {
      const usage = `masquerade ${source === undefined ? '' : `from ${source.text} `}out IFACE`;
      reportCount(statement, 'perhaps `from PREFIX`, and `out IFACE`', usage, report);
      return undefined;
    }
    const outInterface = readWord(out, interfaceNameArgument, report);
    const from = source === undefined ? undefined : readWord(source, prefix, report);
    if (outInterface === undefined || (source !== undefined && from === undefined)) return undefined;
    return { from, outInterface };
  },
};
