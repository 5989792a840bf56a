import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backends, type Backend, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, testLab } from './standing.ts';

const source = `bridge br9 { bip 10.9.0.1/24; fixed-cidr-v6 2001:db8:9::/64 }
container web { publish 8080:80 }`;

/** A tool that has rules of its own on the host, as Debian ships it. */
interface Tool {
  readonly name: string;
  /** The program without which it is not installed here. */
  readonly program: string;
  /** Brings it up with port 2222 of the host open to all. */
  readonly start: string;
  /** What an administrator does with it now and then; each of these may take away rules of others. */
  readonly disturbances: Readonly<Record<string, string>>;
  /** Whether port 2223 of the host, where a server listens too, is closed by it. */
  readonly closes: boolean;
}

const dockerd = `
  mkdir -p /etc/docker
  dockerd --group root --data-root /tmp/docker --storage-driver vfs >>/tmp/dockerd.log 2>&1 &
  echo $! >/tmp/dockerd.pid
  for ((i = 0; i < 200; i++)); do DOCKER_HOST=unix:///run/docker.sock docker version >/dev/null 2>&1 && break; sleep 0.1; done
  DOCKER_HOST=unix:///run/docker.sock docker network inspect bridge >/dev/null`;

const flush = 'for command in iptables ip6tables; do $command -F; $command -t nat -F; $command -t raw -F; done';

/** firewalld logs to /var/log/firewalld, and speaks through the system's bus. */
const firewalld = (backend: string): string => `
  mount -t tmpfs tmpfs /var/log
  mkdir -p /run/dbus
  dbus-daemon --session --address=unix:path=/run/dbus/system_bus_socket --nofork --nopidfile >/tmp/bus.log 2>&1 &
  sed -i 's/^FirewallBackend=.*/FirewallBackend=${backend}/' /etc/firewalld/firewalld.conf
  for ((i = 0; i < 100; i++)); do [[ ! -S /run/dbus/system_bus_socket ]] || break; sleep 0.1; done
  firewalld --nofork --nopid >/tmp/firewalld.log 2>&1 &
  for ((i = 0; i < 200; i++)); do firewall-cmd --state >/dev/null 2>&1 && break; sleep 0.1; done
  firewall-cmd --permanent --add-port=2222/tcp && firewall-cmd --reload`;

const tools = (backend: Backend): readonly Tool[] => [
  {
    name: 'Docker',
    program: '/usr/sbin/dockerd',
    start: dockerd,
    disturbances: { 'restart of dockerd': `kill $(cat /tmp/dockerd.pid); sleep 1; ${dockerd}`, 'iptables -F': flush },
    closes: false,
  },
  {
    name: 'ufw',
    program: '/usr/sbin/ufw',
    start: 'ufw allow 2222/tcp && ufw --force enable',
    disturbances: {
      'ufw reload': 'ufw reload',
      'iptables -F': `${flush}; /lib/ufw/ufw-init flush-all; ufw --force enable`,
    },
    closes: true,
  },
  {
    name: 'firewalld',
    program: '/usr/sbin/firewalld',
    start: firewalld(backend === 'nft' ? 'nftables' : 'iptables'),
    disturbances: {
      'firewall-cmd --reload': 'firewall-cmd --reload',
      'iptables -F': `${flush}; firewall-cmd --reload`,
    },
    closes: true,
  },
];

/** All rules that are not netc's, in order. */
async function theirs(lab: Lab): Promise<string> {
  const rules = await lab.ok(
    `for save in iptables-save ip6tables-save; do
       for table in raw mangle nat filter; do $save -t $table 2>/dev/null | grep ^-A; done
     done
     nft --stateless list ruleset inet`,
  );
  return rules
    .split('\n')
    .filter((line) => !line.includes('NETC_'))
    .join('\n');
}

describe.each(backends)('beside other tools, with iptables-%s', (backend) => {
  it.for(tools(backend))(
    '$name: what is open stays open, what is closed stays closed, and up mends what the tool took away',
    { timeout: 120_000 },
    async ({ program, start, disturbances, closes }, { skip }) => {
      skip(!existsSync(program), `${program} is not installed`);
      const lab = await testLab({ backend });
      const run = (command: string): Promise<string> => lab.ok(command, { timeout: 60_000 });
      await run(start);
      const before = await snapshot(lab);
      const rulesBefore = await theirs(lab);
      const host = await install(lab, source);
      expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
      expect(await theirs(lab)).toBe(rulesBefore);
      await serve(lab, 'web', [80, 81]);
      await serve(lab, 'host', [2222, 2223]);
      const reachable = {
        'neighbour tcp 192.0.2.10 8080': 'web',
        'neighbour tcp 192.0.2.10 81': 'closed',
        'neighbour tcp 10.9.0.2 81': 'closed',
        'neighbour tcp 192.0.2.10 2222': 'host',
        'neighbour tcp 192.0.2.10 2223': closes ? 'closed' : 'host',
      };
      await lab.ok('ip route add 10.9.0.0/24 via 192.0.2.10', { at: 'neighbour' });
      expect(await probes(lab, reachable)).toEqual(reachable);
      for (const [what, command] of Object.entries(disturbances)) {
        await run(command);
        const rules = await theirs(lab);
        const found = await host.up('check');
        expect([0, 2], what).toContain(found.code);
        for (const line of found.stdout.trimEnd().split('\n').slice(0, -1))
          expect(line, what).toMatch(/NETC_lab_|-P FORWARD/);
        const mended = await host.up();
        expect(mended, what).toMatchObject({ code: 0, stderr: '' });
        expect(countOf(mended, 'changed'), what).toBe(countOf(found, 'changed'));
        expect((await host.up('check')).code, what).toBe(0);
        expect(await theirs(lab), what).toBe(rules);
        expect(await probes(lab, reachable), what).toEqual(reachable);
      }
      expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).not.toContain('NETC_');
      expect(before).not.toContain('NETC_');
    },
  );
});
