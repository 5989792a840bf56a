import type { Finding, Rule } from './rule.ts';

/** The MTU of a container's interface is at most that of its bridge, which drops larger frames. */
export const mtuLargerThanBridge: Rule = {
  code: 'NC0704',
  title: "MTU larger than the bridge's",
  severity: 'warning',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      for (const { bridge, mtu, name } of container.interfaces) {
        const on = bridge && bridges.get(bridge.value);
        if (on === undefined || mtu.value <= on.mtu.value) continue;
        findings.push({
          message: `the MTU \`${mtu.value}\` of \`${name.value}\` of container \`${container.name.value}\` is larger than the \`${on.mtu.value}\` of bridge \`${on.name.value}\``,
          primary: { origin: mtu.origin, text: 'the bridge drops what is larger than its own' },
          secondary: [{ origin: on.mtu.origin, text: `\`${on.name.value}\` has ${on.mtu.value}` }],
          help: `write \`mtu ${on.mtu.value}\` or less, or give the bridge \`mtu ${mtu.value}\``,
        });
      }
    }
    return findings;
  },
};
