import type { Lab } from '../lab.ts';

const command = `
  ip -o link | sed -E 's/^([0-9]+): ([^:@]+).*/host \\2 \\1/'
  for ns in /run/netns/*; do
    [ ! -L "$ns" ] || continue
    ip -n "\${ns##*/}" -o link 2>/dev/null | sed -E "s/^([0-9]+): ([^:@]+).*/\${ns##*/} \\2 \\1/"
  done
  true`;

/** The links of the host and of its own namespaces (not of those with a second name) with their indexes, which are others when a link is made anew. */
export async function linkIndexes(lab: Lab): Promise<readonly string[]> {
  return (await lab.ok(command)).split('\n').filter((line) => line !== '');
}
