import type { Finding, Rule } from './rule.ts';

const ssh = 22;

/** A host whose firewall drops what is not allowed lets its operator in: SSH, or all of TCP. */
export const lockedOutByFirewall: Rule = {
  code: 'NC0730',
  title: 'firewall that may lock its operator out',
  severity: 'warning',
  check({ firewallPlaces }) {
    const [place] = firewallPlaces;
    if (place === undefined || place.container !== undefined) return [];
    const blocks = place.firewalls.filter(({ chain }) => chain === 'input');
    const denied = blocks.find((block) => block.default?.value === 'deny')?.default;
    if (denied === undefined) return [];
    const open = blocks.some(({ rules }) =>
      rules.some(
        ({ verdict, protocol, destinationPorts }) =>
          verdict === 'allow' &&
          (protocol === undefined || protocol.value === 'tcp') &&
          (destinationPorts.length === 0 ||
            destinationPorts.some(({ value: { first, last } }) => first <= ssh && ssh <= last)),
      ),
    );
    if (open) return [];
    const finding: Finding = {
      message: 'no rule lets SSH in',
      primary: { origin: denied.origin, text: 'a new session from afar will be dropped' },
      secondary: [],
      help: `write \`allow tcp dport ${ssh}\` in \`firewall input\`, perhaps with \`from PREFIX\``,
    };
    return [finding];
  },
};
