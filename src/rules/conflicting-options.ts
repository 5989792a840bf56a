import type { Origin } from '../base/span.ts';
import type { Container } from '../topology/model.ts';
import { isWritten } from './is-written.ts';
import type { Finding, Rule } from './rule.ts';

type Mode = 'host' | 'container' | 'none';

interface Option {
  readonly keyword: string;
  /** The modes that have no place for it, as Docker's conflicting-options errors have it. */
  readonly conflicts: readonly Mode[];
  /** Where a container says it, first. */
  readonly written: (container: Container) => Origin | undefined;
}

const everyMode: readonly Mode[] = ['host', 'container', 'none'];
const joined: readonly Mode[] = ['host', 'container'];

const options: readonly Option[] = [
  { keyword: 'ip', conflicts: everyMode, written: ({ ip }) => ip?.origin },
  { keyword: 'ip6', conflicts: everyMode, written: ({ ip6 }) => ip6?.origin },
  { keyword: 'mac-address', conflicts: everyMode, written: ({ macAddress }) => macAddress?.origin },
  { keyword: 'publish', conflicts: everyMode, written: ({ publish, publishAll }) => firstPublish(publish, publishAll) },
  { keyword: 'publish-all', conflicts: everyMode, written: ({ publishAll }) => publishAll?.origin },
  { keyword: 'link', conflicts: everyMode, written: ({ links }) => links[0]?.origin },
  { keyword: 'expose', conflicts: joined, written: ({ expose }) => expose[0]?.origin },
  { keyword: 'hostname', conflicts: joined, written: ({ hostname }) => hostname?.origin },
  { keyword: 'dns', conflicts: joined, written: ({ dns }) => dns[0]?.origin },
  { keyword: 'dns-search', conflicts: joined, written: ({ dnsSearch }) => dnsSearch[0]?.origin },
  { keyword: 'extra-host', conflicts: joined, written: ({ extraHosts }) => extraHosts[0]?.origin },
  { keyword: 'interface', conflicts: joined, written: ({ interfaces }) => interfaces.find((i) => !i.implicit)?.origin },
  { keyword: 'route', conflicts: joined, written: ({ routes }) => routes[0]?.origin },
  { keyword: 'firewall', conflicts: joined, written: ({ firewalls }) => firewalls[0]?.origin },
  { keyword: 'masquerade', conflicts: joined, written: ({ masquerades }) => masquerades[0]?.origin },
  {
    keyword: 'ip-forward',
    conflicts: joined,
    written: (container) => (isWritten(container.ipForward, container) ? container.ipForward.origin : undefined),
  },
  {
    keyword: 'runtime',
    conflicts: joined,
    written: (container) => (isWritten(container.runtime, container) ? container.runtime.origin : undefined),
  },
];

/** A container says nothing that the mode of its network has no place for. */
export const conflictingOptions: Rule = {
  code: 'NC0371',
  title: 'option conflicts with the network mode',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const { mode } = container;
      if (mode === undefined || mode.value.kind === 'bridge') continue;
      const { kind } = mode.value;
      const spelt = mode.value.kind === 'container' ? `net container:${mode.value.container}` : `net ${kind}`;
      for (const { keyword, conflicts, written } of options) {
        const origin = conflicts.includes(kind) ? written(container) : undefined;
        if (origin === undefined) continue;
        findings.push({
          message: `\`${keyword}\` conflicts with \`${spelt}\``,
          primary: { origin, text: reasons[kind] },
          secondary: [{ origin: mode.origin, text: 'the mode is set here' }],
          help: help(keyword, mode.value.kind === 'container' ? mode.value.container : undefined, kind),
        });
      }
    }
    return findings;
  },
};

const reasons: Readonly<Record<Mode, string>> = {
  host: "the container uses the host's own network",
  container: "the container uses another one's network",
  none: 'the container is on no bridge',
};

function firstPublish(publish: Container['publish'], publishAll: Container['publishAll']): Origin | undefined {
  return publish.find(({ origin }) => publishAll === undefined || isWritten(publishAll, { origin }))?.origin;
}

/** What to write instead, in terms of the owner of the namespace where there is one. */
function help(keyword: string, target: string | undefined, mode: Mode): string {
  if (target !== undefined) {
    return keyword === 'link'
      ? `move it to container \`${target}\`, whose /etc/hosts both use`
      : `move it to container \`${target}\`, whose network this one shares, or write \`net bridge\``;
  }
  if (mode === 'none') {
    return keyword === 'ip' || keyword === 'ip6' || keyword === 'mac-address'
      ? `write it inside an \`interface\` block, as ${keyword === 'mac-address' ? '`mac-address`' : '`address ADDRESS/LENGTH`'}, or write \`net bridge\``
      : 'write `net bridge`, or remove it';
  }
  switch (keyword) {
    case 'publish':
    case 'publish-all':
    case 'expose':
      return "remove it: the container's ports are the host's own";
    case 'interface':
    case 'route':
    case 'ip-forward':
      return `move it to the host, or write \`net bridge\``;
    default:
      return 'remove it, or write `net bridge`';
  }
}
