import { expect } from 'vitest';
import { formatAddress, formatPrefix } from '../../src/base/ip.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { automaticRoutesOf } from '../../src/routing/routing.ts';
import type { Topology } from '../../src/topology/model.ts';

/** The model of a text without errors. */
export function topologyOf(text: string): Topology {
  const { value, diagnostics } = analyse({ name: 't.net', text }, () => ({ failure: 'none' }), { name: 't' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value;
}

/** The computed routes by host, those inside a container by `HOST/CONTAINER`: `DEST via ADDRESS dev IFACE: NEXT over LINK`. */
export function routesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const topology = topologyOf(text);
  const found: Record<string, string[]> = {};
  for (const host of topology.hosts) {
    for (const { node, routes } of automaticRoutesOf(topology, host)) {
      const place = [host.name?.value, node.container?.name.value].filter((name) => name !== undefined).join('/');
      for (const { destination, via, device, next, over } of routes) {
        const to = destination.length === 0 ? 'default' : formatPrefix(destination);
        (found[place] ??= []).push(`${to} via ${formatAddress(via)} dev ${device}: ${next} over ${over}`);
      }
    }
  }
  return found;
}
