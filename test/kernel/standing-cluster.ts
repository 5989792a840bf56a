import { expect } from 'vitest';
import { buildCluster } from './build-scripts.ts';
import { createCluster, type ClusterOptions } from './cluster.ts';
import type { Backend, Lab } from './lab.ts';
import { installScripts, type Host } from './standing.ts';

/** Machines wired as a topology says, each with its own scripts. */
export interface Cluster {
  readonly lab: Lab;
  readonly hosts: ReadonlyMap<string, Host>;
  /** Runs a verb on all hosts at once, and expects that it goes well everywhere. */
  all(which: 'up' | 'down', ...args: readonly string[]): Promise<void>;
  dispose(): Promise<void>;
}

export interface ClusterExtras extends Partial<Omit<ClusterOptions, 'backend'>> {
  readonly name?: string;
}

/**
 * A cluster with the machines, cards and segments of a topology, and with further machines that it knows nothing of. The
 * scripts are there and have not run.
 */
export async function installCluster(backend: Backend, source: string, extras: ClusterExtras = {}): Promise<Cluster> {
  const { name = 'lab', machines = {}, ...options } = extras;
  const built = buildCluster({ name: `${name}.net`, text: source }, name);
  const declared = Object.fromEntries(built.map(({ host, cards }) => [host, cards]));
  const lab = await createCluster({ backend, ...options, machines: { ...declared, ...machines } });
  const hosts = new Map<string, Host>();
  await Promise.all(
    built.map(async ({ host, ...scripts }) => hosts.set(host, await installScripts(lab, scripts, name, host))),
  );
  return {
    lab,
    hosts,
    async all(which, ...args) {
      const outcomes = await Promise.all(
        [...hosts].map(async ([host, scripts]) => ({ host, ...(await scripts[which](...args)) })),
      );
      for (const outcome of outcomes) expect(outcome).toMatchObject({ host: outcome.host, code: 0, stderr: '' });
    },
    dispose: () => lab.dispose(),
  };
}

/** Like `installCluster`, and the topology is up on all hosts. */
export async function standingCluster(backend: Backend, source: string, extras: ClusterExtras = {}): Promise<Cluster> {
  const cluster = await installCluster(backend, source, extras);
  await cluster.all('up');
  return cluster;
}

/** Puts the scripts of a changed topology on the hosts that it still has. */
export async function reinstall(cluster: Cluster, source: string, name = 'lab'): Promise<ReadonlyMap<string, Host>> {
  const hosts = new Map<string, Host>();
  for (const { host, ...scripts } of buildCluster({ name: `${name}.net`, text: source }, name)) {
    hosts.set(host, await installScripts(cluster.lab, scripts, name, host));
  }
  return hosts;
}
