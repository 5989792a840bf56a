import { hash53 } from '../base/hash53.ts';
import type { Host } from '../topology/model.ts';

/** IFNAMSIZ less the closing NUL (linux/if.h). */
const longest = 15;

/**
 * Names the host's ends of containers' interfaces: `web-eth0` where it fits and nothing else has that name, else the
 * container's first letters and a hash of both names. The same topology always gives the same names, and none twice.
 */
export function hostEndNames(host: Host): (container: string, interfaceName: string) => string {
  const taken = new Set([
    ...host.bridges.map(({ name }) => name.value),
    ...host.interfaces.map(({ name }) => name.value),
    ...host.bridges.flatMap(({ ports }) => ports.map(({ value }) => value)),
    ...host.pointToPoint.flatMap(({ ends }) =>
      ends.flatMap((end) => (end.container === undefined ? [end.interface.value] : [])),
    ),
  ]);
  return (container, interfaceName) => {
    const plain = `${container}-${interfaceName}`;
    let name = plain;
    for (let round = 0; name.length > longest || taken.has(name); round += 1) {
      const hash = hash53(`${plain} ${round}`).toString(36).slice(0, 6).padStart(6, '0');
      name = `${container.slice(0, longest - hash.length - 1)}-${hash}`;
    }
    taken.add(name);
    return name;
  };
}
