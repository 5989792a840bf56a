import { contains, containsPrefix, formatInterfaceAddress, formatPrefix, isLinkLocal, networkOf } from '../base/ip.ts';
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
    const byName = firstByName(segments);
    const findings: Finding[] = [];
    for (const host of hosts) {
      for (const { name, segment: on, addresses } of host.interfaces) {
        const segment = byName.get(on?.value ?? '');
        if (segment === undefined || segment.leftOut) continue;
        for (const { value, origin } of addresses) {
          const { address } = value;
          const prefixes = segment.prefixes.filter((prefix) => prefix.value.address.family === address.family);
          const inside = prefixes.filter((prefix) => contains(prefix.value, address));
          const [first] = inside.length > 0 ? inside : prefixes;
          if (first === undefined || isLinkLocal(address) || unassignable(address) !== undefined) continue;
          const network = networkOf(value);
          if (inside.some((prefix) => containsPrefix(prefix.value, network))) continue;
          const has = prefixes.map((prefix) => `\`${formatPrefix(prefix.value)}\``).join(', ');
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
