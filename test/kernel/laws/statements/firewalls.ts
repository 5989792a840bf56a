import { pick } from '../draft.ts';
import type { ContainerFacts, Facts } from '../facts.ts';
import { interfacesOf } from './interfaces-of.ts';
import type { ContainerFamily, HostFamily } from './statement-family.ts';

type Chain = 'input' | 'forward' | 'output';

/** One rule of a chain: by interface, addresses of one side, and what is in the packet, each or none. */
function rule(n: number, chain: Chain, facts: Facts, interfaces: readonly [string, ...string[]]): string {
  const verdict = pick(['allow', 'deny', 'reject'], n);
  const name = pick(interfaces, n);
  const sides =
    chain === 'input' ? [`in ${name}`] : chain === 'output' ? [`out ${name}`] : [`in ${name}`, `out ${name}`];
  const named = facts.containers.filter(({ bridge }) => bridge !== undefined).map((container) => container.name);
  if (facts.cluster !== undefined) named.push('far:c', 'far');
  const addresses = pick(
    [
      '',
      'from 192.0.2.0/24',
      'to !198.51.100.0/24',
      'from 2001:db8:ffff::/64 to !2001:db8:ffff::20',
      'from 0.0.0.0/0',
      'to 10.20.0.0/15',
      'from !::/1',
      ...named.flatMap((one) => [`from ${one}`, `to !${one}`]),
    ],
    Math.floor(n / 2),
  );
  const content = pick(
    [
      '',
      'tcp dport 80',
      'icmp',
      'udp dport 53 1000-1999 sport 1024-65535',
      'sctp',
      `tcp dport ${Array.from({ length: 17 }, (_, index) => 2_000 + 2 * index).join(' ')}`,
      'tcp',
    ],
    Math.floor(n / 3),
  );
  return [verdict, pick(['', ...sides], Math.floor(n / 5)), addresses, content].filter((part) => part !== '').join(' ');
}

function firewall(
  n: number,
  chains: readonly [Chain, ...Chain[]],
  index: number,
  facts: Facts,
  interfaces: readonly [string, ...string[]],
): string {
  const chain = pick(chains, n + index);
  // Blocks of one chain add up, and one of them says the default.
  const lines = index === 0 ? [pick(['default deny', 'default allow', ''], Math.floor(n / 4))] : [];
  for (let count = 0; count < pick([1, 2, 0, 3], n); count += 1)
    lines.push(rule(n + 37 * count, chain, facts, interfaces));
  const inner = [...new Set(lines)].filter((line) => line !== '');
  return `firewall ${chain === 'forward' && n % 2 === 0 ? '' : `${chain} `}{ ${inner.join('; ')} }`;
}

/** What the host lets in, through and out. Interfaces may be there or not. */
export const hostFirewalls: readonly HostFamily[] = [
  {
    keyword: 'firewall',
    repeatable: true,
    text: (n, { facts, index }) =>
      facts.iptables ? firewall(n, ['forward', 'input', 'output'], index, facts, ['eth0', 'eth1', 'wg7']) : undefined,
  },
];

const chainsOf = ({ forwards }: ContainerFacts): readonly [Chain, ...Chain[]] =>
  forwards ? ['input', 'forward', 'output'] : ['input', 'output'];

/** The same of a container with a namespace of its own. */
export const containerFirewalls: readonly ContainerFamily[] = [
  {
    keyword: 'firewall',
    repeatable: true,
    text: (n, { facts, container, index }) =>
      facts.iptables && container.ownsNamespace
        ? firewall(n, chainsOf(container), index, facts, interfacesOf(container, facts))
        : undefined,
  },
];
