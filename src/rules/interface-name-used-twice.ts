import type { NamespaceInterface } from './namespace.ts';
import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

/** Every interface of a namespace has a name of its own: bridges, interfaces and point-to-point ends share the names. */
export const interfaceNameUsedTwice: Rule = {
  code: 'NC0342',
  title: 'interface name used twice',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const { title, interfaces } of namespaces) {
      if (interfaces.length < 2) continue;
      const nextName = freeNames(interfaces);
      for (const { first, again } of repeated(interfaces, ({ name }) => name.value)) {
        // Two bridges of one name are reported as such.
        if (first.kind === 'bridge' && again.kind === 'bridge') continue;
        const name = again.name.value;
        findings.push({
          message: `${title} has two interfaces named \`${name}\``,
          primary: { origin: again.name.origin, text: 'used again here' },
          secondary: [
            {
              origin: first.name.origin,
              text:
                first.gateways.length > 0
                  ? '`net bridge` makes one of this name'
                  : `${kinds[first.kind]} has this name`,
            },
          ],
          help:
            first.kind === 'bridge' && again.kind === 'host'
              ? `write the statements of \`${name}\` into its \`bridge\` block; for a bridge that is there already, that block says \`existing\``
              : `give one of the two another name, such as \`${nextName(name)}\``,
        });
      }
    }
    return findings;
  },
};

const kinds: Readonly<Record<NamespaceInterface['kind'], string>> = {
  bridge: 'a bridge',
  host: 'an interface of the host',
  ptp: 'a point-to-point end',
  veth: 'an interface of the container',
};

/** For a name the one with the first number behind it that no interface has yet; each looked for once. */
function freeNames(interfaces: readonly NamespaceInterface[]): (name: string) => string {
  let taken: ReadonlySet<string> | undefined;
  const found = new Map<string, string>();
  return (name) => {
    const stem = name.replace(/[0-9]+$/, '');
    const known = found.get(stem);
    if (known !== undefined) return known;
    taken ??= new Set(interfaces.map((other) => other.name.value));
    let number = 0;
    while (taken.has(`${stem}${number}`)) number += 1;
    found.set(stem, `${stem}${number}`);
    return `${stem}${number}`;
  };
}
