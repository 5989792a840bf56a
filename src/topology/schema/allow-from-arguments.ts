import type { Prefix } from '../../base/ip.ts';
import type { Located } from '../../base/span.ts';
import { prefixArgument } from './address-arguments.ts';
import { readWord, reportCount, type ArgumentShape } from './argument-shape.ts';
import { interfaceNameArgument } from './name-arguments.ts';

/** `allow-from …` as written. */
export interface WrittenAllowFrom {
  readonly prefixes: readonly Located<Prefix>[];
  readonly inInterface: Located<string> | undefined;
}

const prefix = prefixArgument();

/** One prefix or more, then perhaps `in IFACE`. Errors: NC0103 and those of the words. */
export const allowFromArguments: ArgumentShape<WrittenAllowFrom> = {
  notation: 'PREFIX… [in IFACE]',
  read(statement, report) {
    const { args } = statement;
    const split = args.findIndex((word) => word.text === 'in');
    const sources = split < 0 ? args : args.slice(0, split);
    const behind = split < 0 ? [] : args.slice(split + 1);
    const [name, surplus] = behind;
    if (sources.length === 0 || (split >= 0 && name === undefined) || surplus !== undefined) {
      const usage = `allow-from ${sources.map((word) => word.text).join(' ') || 'PREFIX'}${split < 0 ? '' : ` in ${name?.text ?? 'IFACE'}`}`;
      reportCount(statement, 'one `PREFIX` or more, and perhaps `in IFACE`', usage, report, surplus);
      return undefined;
    }
    const prefixes = sources.map((word) => readWord(word, prefix, report));
    const inInterface = name === undefined ? undefined : readWord(name, interfaceNameArgument, report);
    // A source or interface left out would let in others than the user meant.
    if (prefixes.includes(undefined) || (name !== undefined && inInterface === undefined)) return undefined;
    return { prefixes: prefixes.filter((source) => source !== undefined), inInterface };
  },
};
