import type { Finding, Rule } from './rule.ts';

/** A container that judges or masquerades what it forwards does forward. */
export const filteredWithoutForwarding: Rule = {
  code: 'NC0507',
  title: 'rules for forwarded packets in a container that forwards none',
  severity: 'error',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { container, firewalls, masquerades } of firewallPlaces) {
      // In a namespace that was there before somebody else may have switched it on.
      if (container === undefined || container.ipForward.value || container.runtime.value.kind !== 'netns') continue;
      const message = `container \`${container.name.value}\` forwards nothing`;
      const { origin } = container.ipForward;
      const secondary = origin === container.origin ? [] : [{ origin, text: 'turned off here' }];
      for (const block of firewalls) {
        if (block.chain !== 'forward') continue;
        findings.push({
          message,
          primary: { origin: block.origin, text: 'this judges what is forwarded' },
          secondary,
          help: 'write `firewall input` or `firewall output` for its own traffic, or `ip-forward on`',
        });
      }
      for (const one of masquerades) {
        const primary = { origin: one.origin, text: 'only what is forwarded is masqueraded' };
        findings.push({ message, primary, secondary, help: 'write `ip-forward on` in the container' });
      }
    }
    return findings;
  },
};
