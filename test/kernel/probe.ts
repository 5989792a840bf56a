import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lab } from './lab.ts';

/**
 * Starts a server at a place that answers on the given TCP and UDP ports, in both families, with its name and the
 * address it saw.
 */
export async function serve(lab: Lab, at: string, ports: readonly number[], name = at): Promise<void> {
  const source = readFileSync(fileURLToPath(new URL('echo-server.mjs', import.meta.url)), 'utf8');
  const command = `exec "$LAB_NODE" --input-type=module - ${name} ${ports.join(' ')}`;
  await lab.start(command, { at, input: source });
}

/**
 * Sends one packet or opens one connection and says what came back.
 *
 * `FROM ping ADDRESS [SIZE]`: `open` or `closed`; with a size (of the IP packet, in bytes) it must pass unfragmented.
 * `FROM ttl ADDRESS`: the time to live that the answer has left (of 64: each router on its way takes one); else what
 * turned the packet away, as in `net unreachable from 10.1.1.1`, or `closed`.
 * `FROM trace ADDRESS`: the routers on the way and the address itself when it answers, `*` for one that does not.
 * `FROM tcp|udp ADDRESS PORT [SOURCE-PORT]`: `SERVER from ADDRESS`, the address being the one the server saw, or
 * `closed` (which takes as long as the timeout of a second when the packet was dropped).
 */
export async function probe(lab: Lab, specification: string): Promise<string> {
  const [from = '', kind = '', address = '', port = '', sourcePort = ''] = specification.split(' ');
  const v6 = address.includes(':');
  if (kind === 'ping') {
    // 28 and 48 bytes are the IP and ICMP headers.
    const size = port === '' ? '' : `-M do -s ${String(Number(port) - (v6 ? 48 : 28))}`;
    const { code } = await lab.run(`ping -n -q -c 1 -W 1 ${size} ${address}`, { at: from });
    return code === 0 ? 'open' : 'closed';
  }
  if (kind === 'ttl') {
    const { stdout } = await lab.run(`ping -n -c 1 -W 1 ${address}`, { at: from });
    const refusal = /^From (\S+) icmp_seq=1 Destination (.*)$/m.exec(stdout);
    if (refusal !== null) return `${refusal[2]?.toLowerCase() ?? ''} from ${refusal[1] ?? ''}`;
    return / ttl=(\d+) /.exec(stdout)?.[1] ?? 'closed';
  }
  if (kind === 'trace') {
    const { stdout } = await lab.run(
      `for ttl in 1 2 3 4 5 6 7 8; do
         line=$(ping -n -c 1 -W 1 -t "$ttl" ${address} | sed -n 2p)
         case $line in
           *' bytes from '*) echo ${address}; exit ;;
           From*) line=\${line#From } && echo "\${line%% *}" ;;
           *) echo '*' ;;
         esac
       done`,
      { at: from },
    );
    return stdout.trimEnd().replaceAll('\n', ' ');
  }
  const target = `${kind.toUpperCase()}${v6 ? '6' : '4'}:${v6 ? `[${address}]` : address}:${port}`;
  const options = [
    ...(kind === 'tcp' ? ['connect-timeout=1'] : []),
    ...(sourcePort === '' ? [] : [`sourceport=${sourcePort}`, 'reuseaddr']),
  ];
  const command = `echo x | socat -t1 -T1 - ${[target, ...options].join(',')}`;
  const { stdout } = await lab.run(command, { at: from });
  const [server, peer] = stdout.trim().split(' ');
  return server === undefined || server === '' ? 'closed' : `${server} from ${peer ?? ''}`;
}

/**
 * Runs a table of probes at the same time and returns it with what was found, for comparison with the table itself.
 * Where the table expects just a server's name, the address that it saw is left out. What is to be open and seems closed
 * is tried once more: on a machine that is busy an answer may come late.
 */
export async function probes(lab: Lab, expected: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const found = await Promise.all(
    Object.entries(expected).map(async ([specification, value]): Promise<[string, string]> => {
      let answer = await probe(lab, specification);
      if (answer === 'closed' && value !== 'closed') answer = await probe(lab, specification);
      return [specification, value.includes(' from ') ? answer : answer.replace(/ from .*/, '')];
    }),
  );
  return Object.fromEntries(found);
}
