import {
  containsPrefix,
  formatInterfaceAddress,
  formatPrefix,
  isLinkLocal,
  networkOf,
  type Family,
  type Prefix,
} from '../base/ip.ts';
import { onlyAddress, prefixTable, type PrefixTable } from '../base/prefix-table.ts';
import type { Located } from '../base/span.ts';
import type { Segment } from '../topology/model.ts';
import { listNames } from '../topology/resolve-names.ts';
import { firstByName } from './first-by-name.ts';
import { hostTitle } from './host-title.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { unassignable } from './unassignable.ts';

/**
 * An address of an interface on a segment, and the network that it stands in, lie inside a prefix of the segment, where
 * the segment has one of that family. Link-local addresses belong to every link.
 */
export const addressOutsideSegment: TopologyRule = {
  code: 'NC0432',
  title: 'address outside its segment',
  severity: 'error',
  check({ hosts, segments }) {
    const byName = new Map([...firstByName(segments)].map(([name, segment]) => [name, indexed(segment)]));
    const findings: Finding[] = [];
    for (const host of hosts) {
      for (const { name, segment: on, addresses } of host.interfaces) {
        const found = byName.get(on?.value ?? '');
        if (found === undefined || found.segment.leftOut) continue;
        const { segment } = found;
        for (const { value, origin } of addresses) {
          const { address } = value;
          const prefixes = found.prefixes[address.family];
          const inside = [...found.table.around(onlyAddress(address))];
          const [first] = inside.length > 0 ? inside : prefixes;
          if (first === undefined || isLinkLocal(address) || unassignable(address) !== undefined) continue;
          const network = networkOf(value);
          if (inside.some((prefix) => containsPrefix(prefix.value, network))) continue;
          const has = listNames(prefixes.slice(0, 10).map((prefix) => formatPrefix(prefix.value)));
          const secondary = [{ origin: first.origin, text: `segment \`${segment.name.value}\` has this prefix` }];
          const subject = `\`${formatInterfaceAddress(value)}\` of \`${name.value}\` of ${hostTitle(host)}`;
          findings.push(
            inside.length > 0
              ? {
                  message: `${subject} takes more than segment \`${segment.name.value}\` has to be on the link`,
                  primary: { origin, text: `this length means \`${formatPrefix(network)}\`` },
                  secondary,
                  help: `write \`${formatInterfaceAddress({ address, length: first.value.length })}\``,
                }
              : {
                  message: `${subject} is in no prefix of segment \`${segment.name.value}\``,
                  primary: { origin, text: '' },
                  secondary,
                  help: `write an address of ${has}, or add its prefix to the segment`,
                },
          );
        }
      }
    }
    return findings;
  },
};

/** A segment with its prefixes by family, and by what lies in them. */
function indexed(segment: Segment): {
  readonly segment: Segment;
  readonly prefixes: Readonly<Record<Family, readonly Located<Prefix>[]>>;
  readonly table: PrefixTable<Located<Prefix>>;
} {
  const prefixes: Record<Family, Located<Prefix>[]> = { 4: [], 6: [] };
  const table = prefixTable<Located<Prefix>>();
  for (const prefix of segment.prefixes) {
    prefixes[prefix.value.address.family].push(prefix);
    table.add(prefix.value, prefix);
  }
  return { segment, prefixes, table };
}
