import type { IpAddress, Prefix } from '../../base/ip.ts';
import type { Located } from '../../base/span.ts';
import { error } from '../../diagnostics/error.ts';
import type { Statement, Word } from '../../syntax/ast.ts';
import { addressArgument, prefixArgument } from './address-arguments.ts';
import { readWord, reportCount, type ArgumentShape, type Report } from './argument-shape.ts';
import { failed, parsed, type ArgumentType } from './argument-type.ts';
import { interfaceNameArgument } from './name-arguments.ts';
import { integerArgument } from './scalar-arguments.ts';

/** `route …` as written; the destination of `default` takes the family of `via`, IPv4 without one, as `ip route` does. */
export interface WrittenRoute {
  readonly destination: Located<Prefix>;
  readonly via: Located<IpAddress> | undefined;
  readonly device: Located<string> | undefined;
  readonly metric: Located<number> | undefined;
}

const prefix = prefixArgument();
const destination: ArgumentType<Prefix | 'default'> = {
  notation: 'DEST',
  parse(text) {
    if (text === 'default') return parsed(text);
    const result = prefix.parse(text);
    if (result.ok || result.failure.code !== 'NC0108' || text.includes('/')) return result;
    const { message, help } = result.failure;
    return failed(
      'NC0108',
      message,
      help.startsWith('write one like') ? `write \`default\` or a prefix like \`10.0.0.0/8\`` : help,
    );
  },
};
const nextHop = addressArgument();
const metricNumber = integerArgument('N', 0, 4294967295);

/** A route of the namespace: `DEST via ADDRESS`, `DEST dev IFACE`, or both, and `metric N`. */
export const routeArguments = routeShape('DEST [via ADDRESS] [dev IFACE] [metric N]', true);

/** A route of one interface, which is its device. */
export const interfaceRouteArguments = routeShape('DEST [via ADDRESS] [metric N]', false);

/** Errors: NC0103, NC0105, NC0107 and those of the words. */
function routeShape(notation: string, anyDevice: boolean): ArgumentShape<WrittenRoute> {
  return { notation, read: (statement, report) => readRoute(statement, report, anyDevice) };
}

function readRoute(statement: Statement, report: Report, anyDevice: boolean): WrittenRoute | undefined {
  const [first, ...rest] = statement.args;
  if (first === undefined) {
    reportCount(statement, 'a destination', 'route default via ADDRESS', report);
    return undefined;
  }
  const options = anyDevice ? ['via', 'dev', 'metric'] : ['via', 'metric'];
  const words = new Map<string, Word>();
  for (let index = 0; index < rest.length; index += 2) {
    const option = rest[index];
    const value = rest[index + 1];
    if (option === undefined) break;
    if (!options.includes(option.text) || words.has(option.text)) {
      const known = options.map((word) => `\`${word}\``).join(', ');
      const message = words.has(option.text)
        ? `\`${option.text}\` is written twice`
        : `unexpected word \`${option.text}\``;
      report(error('NC0105', option.origin, message, `write each of ${known} at most once behind the destination`));
      return undefined;
    }
    if (value === undefined) {
      report(
        error(
          'NC0103',
          option.origin,
          `nothing stands behind \`${option.text}\``,
          `write its value behind \`${option.text}\``,
        ),
      );
      return undefined;
    }
    words.set(option.text, value);
  }
  if (anyDevice && !words.has('via') && !words.has('dev')) {
    const help = `write \`route ${first.text} via ADDRESS\` or \`route ${first.text} dev IFACE\``;
    report(error('NC0103', statement.origin, `route to \`${first.text}\` has neither next hop nor interface`, help));
    return undefined;
  }
  const to = readWord(first, destination, report);
  const via = optional(words.get('via'), nextHop, report);
  const device = optional(words.get('dev'), interfaceNameArgument, report);
  const metric = optional(words.get('metric'), metricNumber, report);
  if (to === undefined || via === 'bad' || device === 'bad' || metric === 'bad') return undefined;
  const family = via?.value.family ?? 4;
  const network = to.value === 'default' ? { address: { family, value: 0n }, length: 0 } : to.value;
  if (via !== undefined && network.address.family !== family) {
    const message = `next hop of an IPv${network.address.family} route is IPv${family}`;
    report(error('NC0107', via.origin, message, `write an IPv${network.address.family} address behind \`via\``));
    return undefined;
  }
  return { destination: { value: network, origin: to.origin }, via, device, metric };
}

function optional<T>(word: Word | undefined, type: ArgumentType<T>, report: Report): Located<T> | undefined | 'bad' {
  return word === undefined ? undefined : (readWord(word, type, report) ?? 'bad');
}
