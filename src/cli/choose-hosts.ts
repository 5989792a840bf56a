import { suggest } from '../base/suggest.ts';
import type { Host, Topology } from '../topology/model.ts';

/** The hosts that `--host` leaves: the one of that name, or without it all. Failing that, why not, as one line. */
export function chooseHosts(
  { hosts }: Topology,
  name: string | undefined,
): readonly Host[] | { readonly failure: string } {
  if (name === undefined) return hosts;
  const chosen = hosts.filter((host) => host.name?.value === name);
  if (chosen.length > 0) return chosen;
  const names = namesOf(hosts);
  if (names.length === 0) return { failure: 'the topology describes one host, without a name: leave --host out' };
  const near = suggest(name, names);
  const advice = near === undefined ? `there are ${listed(names)}` : `did you mean ${near}?`;
  return { failure: `there is no host ${JSON.stringify(name)}; ${advice}` };
}

/** Says of a topology of several hosts which there are, for a command that does one. */
export function severalHosts(hosts: readonly Host[]): string {
  const names = namesOf(hosts);
  return `the topology has ${names.length} hosts, ${listed(names)}: name one with --host, or write the scripts of all with -o`;
}

function namesOf(hosts: readonly Host[]): readonly string[] {
  return hosts.flatMap(({ name }) => name?.value ?? []);
}

const longestList = 20;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, longestList).join(', ');
  return names.length <= longestList ? shown : `${shown} and ${names.length - longestList} more`;
}
