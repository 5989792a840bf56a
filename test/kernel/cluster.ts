import { createInnerSandbox, createSandbox, outcomeOf, type Sandbox } from './sandbox.ts';
import { initScript, inNamespace, labOf, type Lab, type LabOptions } from './lab.ts';

export interface ClusterOptions extends LabOptions {
  /** Machines by name: for each of its cards the segment it is plugged into. Segments are made as they are named. */
  readonly machines: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The place where the segments are, as bridges of their names. */
export const switchPlace = 'switch';

/**
 * Several throw-away machines, each with network, mount, process and host name namespaces of its own (thus its own /run,
 * /etc and /tmp), and segments that join them. Cards are up and have no address but their link-local one.
 * A place is `MACHINE`, `MACHINE/NAMESPACE` or `switch`.
 */
export async function createCluster({ backend, bridgeNetfilter = 'on', machines }: ClusterOptions): Promise<Lab> {
  const wires = Object.entries(machines).flatMap(([machine, cards]) =>
    Object.entries(cards).map(([card, segment]) => ({ machine, card, segment })),
  );
  const outer = await createSandbox(initScript('switch-init'), [...new Set(wires.map(({ segment }) => segment))]);
  const sandboxes = new Map<string, Sandbox>([[switchPlace, outer]]);
  const lab = labOf(backend, outer, (command, at = switchPlace) => {
    const slash = at.indexOf('/');
    const machine = slash < 0 ? at : at.slice(0, slash);
    const sandbox = sandboxes.get(machine);
    if (sandbox === undefined) throw new Error(`no machine ${machine}`);
    return sandbox.enter([...(slash < 0 ? [] : inNamespace(at.slice(slash + 1))), 'bash', '-c', command]);
  });
  const names = Object.keys(machines);
  const inner = await Promise.all(
    names.map((name) => createInnerSandbox(outer, initScript('machine-init'), [backend, bridgeNetfilter, name])),
  );
  for (const [index, sandbox] of inner.entries()) sandboxes.set(names[index] ?? '', sandbox);
  // Process ids are the test's own here, so the namespace of processes is not entered.
  const plug = wires.flatMap(({ machine, card, segment }, index) => [
    `link add name wire${String(index)} type veth peer name ${card} netns ${String(sandboxes.get(machine)?.pid)}`,
    `link set dev wire${String(index)} master ${segment} up`,
  ]);
  const plugged = await outcomeOf(outer.enter(['ip', '-batch', '-'], ['-U', '-n']), `${plug.join('\n')}\n`, 30_000);
  if (plugged.code !== 0) throw new Error(plugged.stderr);
  await Promise.all(
    Object.entries(machines).map(([machine, cards]) =>
      // From here on duplicate addresses are detected, as on any host.
      lab.ok(
        `${Object.keys(cards)
          .map((card) => `ip link set dev ${card} up`)
          .join('; ')}
         echo 1 >/proc/sys/net/ipv6/conf/default/accept_dad`,
        { at: machine },
      ),
    ),
  );
  return lab;
}
