import type { Finding, Rule } from './rule.ts';

/** A container with `publish-all` exposes a port. */
export const publishAllWithoutExpose: Rule = {
  code: 'NC0702',
  title: '`publish-all` without an exposed port',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { name, publishAll, expose, mode } of host.containers) {
      if (publishAll?.value !== true || expose.length > 0 || mode?.value.kind !== 'bridge') continue;
      findings.push({
        message: `container \`${name.value}\` has \`publish-all\`, but exposes no port`,
        primary: { origin: publishAll.origin, text: 'publishes nothing' },
        secondary: [],
        help: 'say which ports the container serves, for example `expose 80`, or remove `publish-all`',
      });
    }
    return findings;
  },
};
