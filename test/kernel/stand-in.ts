import type { Lab } from './lab.ts';

/**
 * Puts bash code in front of a tool of the lab's host, which is called as `real` in it and runs when the code has, until the
 * function that is returned is called.
 */
export async function standInFor(
  lab: Pick<Lab, 'ok' | 'write'>,
  tool: string,
  code: string,
): Promise<() => Promise<unknown>> {
  const path = (await lab.ok(`readlink -f "$(PATH=/usr/bin:/usr/sbin type -P ${tool})"`)).trim();
  await lab.write(`/run/lab/${tool}`, `#!/bin/bash\nreal() { /run/lab/real-${tool} "$@"; }\n${code}\nreal "$@"\n`);
  await lab.ok(`cp ${path} /run/lab/real-${tool}; chmod +x /run/lab/${tool}; mount --bind /run/lab/${tool} ${path}`);
  return () => lab.ok(`umount ${path}`);
}
