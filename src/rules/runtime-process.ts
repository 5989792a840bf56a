import type { Container } from '../topology/model.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A `runtime` names a namespace of one container: not that of process 1, which is the host's, and not another's. That two
 * names lead to one namespace all the same shows when the script runs (templates/decision/preflight_objects.awk).
 */
export const runtimeProcess: Rule = {
  code: 'NC0373',
  title: 'process that is no container of its own',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    const firsts = new Map<string, Container>();
    for (const container of host.containers) {
      const { runtime, name } = container;
      const found = runtime.value;
      if (found.kind === 'netns') continue;
      if (found.kind === 'pid' && found.pid <= 1) {
        findings.push({
          message:
            found.pid === 1
              ? 'process 1 lives in the network namespace of the host itself'
              : `there is no process \`${found.pid}\``,
          primary: { origin: runtime.origin, text: '' },
          secondary: [],
          help: `write the process id of the container, or \`net host\` if \`${name.value}\` is to use the host's network`,
        });
        continue;
      }
      const [what, key] =
        found.kind === 'pid'
          ? [`process \`${found.pid}\``, `pid:${found.pid}`]
          : [`container \`${found.container}\` of ${found.kind}`, `${found.kind}:${found.container}`];
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, container);
      else {
        findings.push({
          message: `${what} is container \`${first.name.value}\` and container \`${name.value}\``,
          primary: { origin: runtime.origin, text: 'named again here' },
          secondary: [{ origin: first.runtime.origin, text: 'first named here' }],
          help: `write the other one, or \`net container:${first.name.value}\` to share its network`,
        });
      }
    }
    return findings;
  },
};
