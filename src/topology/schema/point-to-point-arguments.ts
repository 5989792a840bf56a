import type { Located, Origin } from '../../base/span.ts';
import { error } from '../../diagnostics/error.ts';
import type { Word } from '../../syntax/ast.ts';
import type { PointToPointAddress } from '../model.ts';
import { pointToPointAddressArgument } from './address-arguments.ts';
import { readWord, type ArgumentShape, type Report } from './argument-shape.ts';
import { interfaceNameArgument, parseName } from './name-arguments.ts';

/** One side of `--`, as written; `owner` is a container or `host`. */
export interface WrittenEnd {
  readonly owner: Located<string>;
  readonly interface: Located<string>;
  readonly addresses: readonly PointToPointAddress[];
  readonly origin: Origin;
}

const usage = 'write `ptp NAME:IFACE ADDRESS -- NAME:IFACE ADDRESS`';

/** Two ends with `--` between them. Errors: NC0128 and those of the words. */
export const pointToPointArguments: ArgumentShape<readonly [WrittenEnd, WrittenEnd]> = {
  notation: 'NAME:IFACE ADDRESS[/LEN]… -- NAME:IFACE ADDRESS[/LEN]…',
  read(statement, report) {
    const { args } = statement;
    const split = args.findIndex((word) => word.text === '--');
    const second = split < 0 ? [] : args.slice(split + 1);
    const surplus = second.find((word) => word.text === '--');
    if (split < 0 || surplus !== undefined) {
      const message = split < 0 ? '`ptp` has no `--` between two ends' : '`ptp` has more than two ends';
      report(error('NC0128', surplus?.origin ?? statement.origin, message, usage));
      return undefined;
    }
    const [firstWord, ...firstAddresses] = args.slice(0, split);
    const [secondWord, ...secondAddresses] = second;
    if (firstWord === undefined || secondWord === undefined) {
      report(
        error(
          'NC0128',
          statement.origin,
          `nothing stands ${firstWord === undefined ? 'before' : 'behind'} \`--\``,
          usage,
        ),
      );
      return undefined;
    }
    const one = readEnd(firstWord, firstAddresses, report);
    const other = readEnd(secondWord, secondAddresses, report);
    return one === undefined || other === undefined ? undefined : [one, other];
  },
};

function readEnd(end: Word, words: readonly Word[], report: Report): WrittenEnd | undefined {
  const colon = end.text.indexOf(':');
  const owner = colon < 0 ? end.text : end.text.slice(0, colon);
  const name = parseName(owner);
  const addresses = words
    .map((word) => readWord(word, pointToPointAddressArgument, report))
    .filter((address) => address !== undefined)
    .map(({ value, origin }) => ({ address: { value: value.address, origin }, host: value.host }));
  if (!name.ok || colon < 0 || colon === end.text.length - 1) {
    const help = name.ok ? `write \`${owner}:IFACE\`, as in \`${owner}:eth1\`` : usage;
    report(error('NC0128', end.origin, `\`${end.text}\` is not a container and its interface`, help));
    return undefined;
  }
  const { text, ...place } = end;
  const device = readWord({ ...place, text: text.slice(colon + 1) }, interfaceNameArgument, report);
  if (device === undefined) return undefined;
  const { origin } = end;
  return { owner: { value: name.value, origin }, interface: device, addresses, origin };
}
