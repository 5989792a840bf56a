import { isWritten } from './is-written.ts';
import type { Finding, Rule } from './rule.ts';

/** What is there already is not changed: an `existing` bridge keeps its MTU, MAC address and spanning tree. */
export const existingBridgeChanged: Rule = {
  code: 'NC0384',
  title: 'setting of an existing bridge',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const bridge of host.bridges) {
      if (!bridge.existing) continue;
      for (const [keyword, setting] of [
        ['mtu', bridge.mtu],
        ['mac-address', bridge.macAddress],
        ['stp', bridge.stp],
      ] as const) {
        if (!isWritten(setting, bridge)) continue;
        findings.push({
          message: `\`${keyword}\` would change bridge \`${bridge.name.value}\`, which is \`existing\``,
          primary: { origin: setting.origin, text: '' },
          secondary: [{ origin: bridge.origin, text: 'this bridge is not made by netc' }],
          help: `remove \`${keyword}\`, or remove \`existing\` so that netc makes the bridge`,
        });
      }
    }
    return findings;
  },
};
