import type { Container } from '../topology/model.ts';
import type { Finding, Rule } from './rule.ts';

/** Following `net container:NAME` from a container ends at one with a namespace of its own. */
export const namespaceCycle: Rule = {
  code: 'NC0370',
  title: 'cycle of `net container:`',
  severity: 'error',
  check({ containers }) {
    const findings: Finding[] = [];
    const walked = new Set<Container>();
    for (const start of containers.values()) {
      if (start.mode?.value.kind !== 'container') continue;
      const path = new Map<Container, number>();
      let current: Container | undefined = start;
      while (current?.mode?.value.kind === 'container' && !walked.has(current)) {
        walked.add(current);
        path.set(current, path.size);
        current = containers.get(current.mode.value.container);
      }
      const begin = current && path.get(current);
      if (current !== undefined && begin !== undefined) {
        const [, ...others] = [...path.keys()].slice(begin);
        findings.push(cycle(current, others));
      }
    }
    return findings;
  },
};

function cycle(first: Container, others: readonly Container[]): Finding {
  const names = [first, ...others].map(({ name }) => `\`${name.value}\``);
  const modeOrigin = ({ mode, origin }: Container): Container['origin'] => mode?.origin ?? origin;
  const self = others.length === 0;
  // A cycle of thousands is shown by its beginning.
  const shown = names.length > 8 ? [...names.slice(0, 7), '…'] : names;
  return {
    message: self
      ? `container ${shown.join('')} joins its own network namespace`
      : `\`net container:\` goes in a circle: ${[...shown, names[0]].join(' → ')}`,
    primary: { origin: modeOrigin(first), text: '' },
    secondary: others.slice(0, 7).map((member) => ({
      origin: modeOrigin(member),
      text: `\`${member.name.value}\` joins the next one here`,
    })),
    help: 'give one of them a namespace of its own with `net bridge` or `net none`',
  };
}
