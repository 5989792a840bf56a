import type { Located } from '../base/span.ts';
import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

/** An interface of the host stands on one bridge, and is put there once: by `port` or by `on`. */
export const enslavedTwice: Rule = {
  code: 'NC0385',
  title: 'interface on two bridges',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    const ports: (Located<string> & { readonly bridge: string })[] = [];
    for (const bridge of host.bridges) {
      for (const port of bridge.ports) ports.push({ ...port, bridge: bridge.name.value });
    }
    for (const { first, again } of repeated(ports, ({ value }) => value)) {
      const same = first.bridge === again.bridge;
      findings.push({
        message: same
          ? `interface \`${again.value}\` is put on bridge \`${again.bridge}\` twice`
          : `interface \`${again.value}\` is put on bridges \`${first.bridge}\` and \`${again.bridge}\``,
        primary: { origin: again.origin, text: same ? 'put there again here' : `on \`${again.bridge}\` here` },
        secondary: [{ origin: first.origin, text: `put on \`${first.bridge}\` here` }],
        help: same ? 'remove one of the two' : 'remove one of the two: an interface is a port of one bridge',
      });
    }
    return findings;
  },
};
