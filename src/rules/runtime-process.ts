import type { Container } from '../topology/model.ts';
import type { Finding, Rule } from './rule.ts';

/** `runtime pid:N` names a process of one container: not process 1, whose namespace is the host's, and not another's. */
export const runtimeProcess: Rule = {
  code: 'NC0373',
  title: 'process that is no container of its own',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    const firsts = new Map<number, Container>();
    for (const container of host.containers) {
      const { runtime, name } = container;
      if (runtime.value.kind !== 'pid') continue;
      const { pid } = runtime.value;
      const first = firsts.get(pid);
      if (pid <= 1) {
        findings.push({
          message:
            pid === 1
              ? 'process 1 lives in the network namespace of the host itself'
              : `there is no process \`${pid}\``,
          primary: { origin: runtime.origin, text: '' },
          secondary: [],
          help: `write the process id of the container, or \`net host\` if \`${name.value}\` is to use the host's network`,
        });
      } else if (first === undefined) firsts.set(pid, container);
      else {
        findings.push({
          message: `process \`${pid}\` is container \`${first.name.value}\` and container \`${name.value}\``,
          primary: { origin: runtime.origin, text: 'named again here' },
          secondary: [{ origin: first.runtime.origin, text: 'first named here' }],
          help: `write the other process, or \`net container:${first.name.value}\` to share its network`,
        });
      }
    }
    return findings;
  },
};
