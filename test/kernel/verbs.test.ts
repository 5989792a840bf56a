import { describe, expect, it, vi } from 'vitest';
import { backends, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { standInFor } from './stand-in.ts';
import { countOf, install, standing, testLab } from './standing.ts';

const source = `bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
container db { expose 5432 }
container web { publish 8080:80; link db:database; dns 192.0.2.53 }
container shadow { net container:web }`;

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

/** Makes `ip` refuse one line of a batch as the kernel would, until the function that is returned is called. */
async function refuseLine(lab: Lab, words: string): Promise<() => Promise<unknown>> {
  return standInFor(
    lab,
    'ip',
    `if [[ $* == *-batch* ]]; then
  mapfile -t lines
  for i in "\${!lines[@]}"; do
    if [[ \${lines[i]} == '${words}'* ]]; then
      printf '%s\\n' "\${lines[@]:0:i}" | real "$@"
      printf 'RTNETLINK answers: Made up\\nCommand failed -:%d\\n' "$((i + 1))" >&2
      exit 1
    fi
  done
  printf '%s\\n' "\${lines[@]}" | real "$@"
  exit
fi`,
  );
}

describe.each(backends)('a script with iptables-%s', (backend) => {
  it('plan and --dry-run list commands and change nothing', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    for (const args of [['plan'], ['-n'], ['up', '--dry-run']]) {
      const { code, stdout } = await host.up(...args);
      expect(code).toBe(0);
      expect(stdout).toContain('+ ip netns add web  # lab.net:3\n');
      expect(stdout).toMatch(/\+ iptables -t nat -A NETC_lab_DNAT -p tcp .*--to-destination 172\.17\.0\.2:80/);
      expect(await snapshot(lab)).toBe(before);
    }
    expect((await host.up('plan', '--detailed-exitcode')).code).toBe(2);
    expect(countOf(await host.down('plan'), 'changed')).toBe(0);
    await host.up();
    const standingNow = await snapshot(lab);
    expect((await host.down('plan')).stdout).toContain('- ip link del dev docker0\n');
    expect(countOf(await host.up('plan'), 'changed')).toBe(0);
    expect(await snapshot(lab)).toBe(standingNow);
  });

  it('a run that fails puts jumps back between the rules they stood between', async () => {
    const { lab, up } = await standing(backend, source);
    await lab.ok(
      `for command in iptables ip6tables; do
         $command -D FORWARD -j NETC_lab_FORWARD
         $command -I FORWARD -m mark --mark 1 -j ACCEPT; $command -I FORWARD 2 -j NETC_lab_FORWARD; $command -I FORWARD 3 -m mark --mark 2 -j ACCEPT
         $command -A FORWARD -m mark --mark 3 -j ACCEPT; $command -A FORWARD -j NETC_lab_FORWARD
       done
       ip link set dev web-eth0 down`,
    );
    const rules = "iptables-save | grep '^-'; ip6tables-save | grep '^-'";
    const before = await lab.ok(rules);
    const allow = await refuseLine(lab, 'link set dev web-eth0 up');
    expect(await up()).toMatchObject({ code: 5 });
    expect(await lab.ok(rules)).toBe(before);
    await allow();
    expect((await up()).code).toBe(0);
    expect(await lab.ok('iptables -S FORWARD')).toMatch(/^-P.*\n-A FORWARD -j NETC_lab_FORWARD\n-A FORWARD -m mark/);
    expect(await up('check')).toMatchObject({ code: 0 });
  });

  it('check tells the wanted and the found value, and up mends just that', async () => {
    const { lab, up } = await standing(backend, source);
    expect((await up('check')).code).toBe(0);
    const clean = await snapshot(lab);
    await lab.ok(
      'ip link set docker0 mtu 1400; ip -n web addr del 172.17.0.2/16 dev eth0; iptables -D NETC_lab_FORWARD 1',
    );
    await lab.ok(
      'ip -n db addr add 10.9.9.9/24 dev eth0; sysctl -qw net.ipv4.ip_forward=0; echo x >>/etc/netns/web/hosts',
    );
    const { code, stdout } = await up('check');
    expect(code).toBe(2);
    expect(stdout).toContain('~ wanted: ip link set dev docker0 mtu 1500; found: mtu 1400  # lab.net:1\n');
    expect(stdout).toContain('+ wanted: ip -n web addr add 172.17.0.2/16 dev eth0; found: nothing  # lab.net:3\n');
    expect(stdout).toContain(
      '- wanted: nothing; found: an address, removed by: ip -n db addr del 10.9.9.9/24 dev eth0\n',
    );
    expect(stdout).toContain('~ wanted: write /etc/netns/web/hosts; found: other text  # lab.net:3\n');
    expect(stdout).toContain('~ wanted: sysctl -w net/ipv4/ip_forward=1; found: 0  # lab.net:1\n');
    expect(stdout).toMatch(
      /\+ wanted: iptables -t filter -A NETC_lab_FORWARD -o docker0 -m conntrack --ctstate INVALID -j DROP; found: nothing/,
    );
    // The default route went with the address.
    expect(lastLine(stdout)).toMatch(/^netc: lab changed=7 added=3 modified=3 removed=1 unchanged=\d+ failed=0$/);
    expect(countOf(await up(), 'changed')).toBe(7);
    expect(await snapshot(lab)).toBe(clean);
  });

  it('a second up keeps the counters of the rules', async () => {
    const { lab, up } = await standing(backend, source, { servers: { web: [80] } });
    await probes(lab, { 'neighbour tcp 192.0.2.10 8080': 'web' });
    const counters = "iptables-save -c | grep -E '^\\[[1-9].*NETC_lab_(DNAT|FORWARD)'";
    const counted = await lab.ok(counters);
    expect(countOf(await up(), 'changed')).toBe(0);
    expect(await lab.ok(counters)).toBe(counted);
  });

  it('takes rules of others out of its chains, of whatever matches, and keeps the counters of those it leaves', async () => {
    const { lab, up } = await standing(backend, source, { servers: { web: [80] } });
    await probes(lab, { 'neighbour tcp 192.0.2.10 8080': 'web' });
    const clean = await snapshot(lab);
    const counter = (): Promise<string> => lab.ok("iptables-save -c -t nat | grep -e '--dport 8080 '");
    const counted = await counter();
    expect(counted).toMatch(/^\[[1-9]/);
    const foreign = [
      '-p tcp -m tcp --dport 22 -m conntrack --ctstate NEW -j ACCEPT',
      // By its words iptables does not find this one again.
      '-m connlimit --connlimit-above 3 -j REJECT',
      '-m hashlimit --hashlimit-upto 9/sec --hashlimit-name nine -j LOG --log-prefix "nine "',
    ];
    for (const rule of foreign) {
      await lab.ok(`iptables -I NETC_lab_FORWARD 2 ${rule}`);
      expect((await up('check')).code).toBe(2);
      expect(await up()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(clean);
    }
    expect(await counter()).toBe(counted);
  });

  it('tells everything as JSON, a line an object', async () => {
    const lab = await testLab({ backend });
    const { stdout } = await (await install(lab, source)).up('--format', 'json');
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects).toContainEqual({ sign: '+', command: 'ip netns add db', found: '', origin: 'lab.net:2' });
    expect(objects.at(-1)).toMatchObject({ topology: 'lab', changed: objects.length - 1, failed: 0 });
  });

  it('-q prints the last line alone, --detailed-exitcode tells changes', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, source);
    const { code, stdout } = await host.up('-q', '--detailed-exitcode');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^netc: lab changed=\d+ .*\n$/);
    expect((await host.up('--detailed-exitcode')).code).toBe(0);
    expect((await host.down('--detailed-exitcode')).code).toBe(2);
  });

  it('shows how far it is on a terminal, and leaves nothing of that', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, source);
    const shown = await lab.ok("script -qec 'bash /run/lab/lab-up.sh up -q' /dev/null");
    expect(shown).toMatch(/\rnetc: 0 of \d+ steps\x1b\[K/);
    expect(shown).toMatch(/\r\x1b\[Knetc: lab changed=\d+ .*\r\n$/);
    expect((await host.up('-q')).stderr).toBe('');
  });

  it('one more container costs the others no packet', async () => {
    const containers = Array.from(
      { length: 30 },
      (_, index) => `container c${index + 1} { publish ${10_001 + index}:80; ${index === 1 ? 'link c1:peer' : ''} }\n`,
    );
    const net = (count: number): string =>
      `bridge docker0 { bip 172.17.0.1/16; fixed-cidr-v6 2001:db8:1::/64 }\n${containers.slice(0, count).join('')}`;
    const { lab } = await standing(backend, net(29));
    const { up } = await install(lab, net(30));
    const ping = (address: string, file: string): string =>
      `ping -n -q -i 0.004 ${address} >/run/lab/${file} & pings="$pings $!"`;
    await lab.start(
      `pings=; ${ping('172.17.0.3', 'to4')}; ${ping('2001:db8:1::242:ac11:4', 'to6')}; echo begun
       until [ -e /run/lab/enough ]; do sleep 0.05; done; kill -INT $pings; wait; touch /run/lab/told`,
      { at: 'c1' },
    );
    expect(countOf(await up(), 'failed')).toBe(0);
    await lab.ok('touch /run/lab/enough; until [ -e /run/lab/told ]; do sleep 0.05; done');
    for (const file of ['to4', 'to6']) {
      const told = await lab.ok(`cat /run/lab/${file}`);
      const [sent = 0, received = 0] = (/^(\d+) packets transmitted, (\d+) received/m.exec(told) ?? [])
        .slice(1)
        .map(Number);
      expect(sent).toBeGreaterThan(10);
      // One may be on its way when ping is told to end.
      expect(sent - received, told).toBeLessThanOrEqual(1);
    }
  });

  it('waits for the lock, and gives up with 4', async () => {
    const { lab, up, down } = await standing(backend, source);
    const before = await snapshot(lab);
    await lab.start('exec 9>>/run/netc/@lock; flock 9; echo held; sleep 3');
    const refused = await down('--lock-timeout', '1');
    expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining('raise --lock-timeout') as string });
    expect(await snapshot(lab)).toBe(before);
    expect((await up('--lock-timeout', '20')).code).toBe(0);
  });

  it('runs that look are not disturbed by others with which /run/netc comes and goes', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, 'bridge br0 { }');
    const verbs = ['plan', 'up', 'down', 'plan', 'check', 'down', 'up', 'plan'] as const;
    const runs = async (verb: (typeof verbs)[number]): Promise<readonly string[]> => {
      const told: string[] = [];
      for (let turn = 0; turn < 12; turn++) {
        const { code, stderr } = await host.up(verb, '-q');
        if (stderr !== '' || !(code === 0 || (verb === 'check' && code === 2))) told.push(`${verb} ${code}: ${stderr}`);
      }
      return told;
    };
    expect((await Promise.all(verbs.map(runs))).flat()).toEqual([]);
  });

  it('two runs at once take turns', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    const changes = (await Promise.all([host.up(), host.up(), host.up()])).map((outcome) =>
      countOf(outcome, 'changed'),
    );
    expect(changes.filter((count) => count > 0)).toHaveLength(1);
    expect((await host.up('check')).code).toBe(0);
    await Promise.all([host.down(), host.down()]);
    expect(await snapshot(lab)).toBe(before);
  });

  it.each(['link add name web-eth0', 'addr add 172.17.0.1/16', 'route add default via fe80::1'])(
    'a failing `ip %s` is told with its place, and everything is put back',
    async (words) => {
      const lab = await testLab({ backend });
      const before = await snapshot(lab);
      const host = await install(lab, source);
      const accept = await refuseLine(lab, words);
      const outcome = await host.up();
      await accept();
      expect(outcome.stderr).toContain('RTNETLINK answers: Made up');
      expect(outcome.stderr).toMatch(/^netc: lab\.net:\d: ip /);
      expect(outcome.code).toBe(5);
      expect(lastLine(outcome.stdout)).toMatch(/ changed=0 .* failed=1$/);
      expect(await snapshot(lab)).toBe(before);
      expect((await host.up()).code).toBe(0);
    },
  );

  it('down goes on behind a step that fails, tells what remains, and the next one takes it away', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    await host.up();
    const accept = await refuseLine(lab, 'link del dev docker0');
    const outcome = await host.down();
    await accept();
    expect(outcome.code).toBe(6);
    expect(outcome.stderr).toMatch(/what remains:\n {2}link del dev docker0\n/);
    expect(await lab.ok('iptables-save')).not.toContain('NETC_');
    expect((await host.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });

  it('without its records a network is still known: up finds nothing to do, down takes it away and says what stays', async () => {
    const { lab, up, down } = await standing(backend, source);
    await lab.ok('rm -r /run/netc');
    expect(countOf(await up('check'), 'changed')).toBe(0);
    const outcome = await down();
    expect(outcome).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('no records of an earlier run') as string,
    });
    const left = await lab.ok('ip -br link; ls /run/netns /etc/netns; iptables-save; ip6tables-save; ls /run');
    expect(left).not.toMatch(/docker0|web|shadow|^db|NETC_|netc/m);
    expect(await down()).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(['TERM', 'INT', 'HUP'])('SIG%s in the middle puts everything back', async (signal) => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    // A sysctl that takes its time keeps the run where a signal finds it half done.
    const path = (await lab.ok('readlink -f "$(PATH=/usr/sbin:/usr/bin:/sbin:/bin type -P sysctl)"')).trim();
    await lab.write(
      '/run/lab/slow',
      `#!/bin/bash\nif [[ $* == *ip_forward=1* ]]; then touch /run/lab/half-done; sleep 1; fi\nexec /run/lab/real-sysctl "$@"\n`,
    );
    await lab.ok(`cp ${path} /run/lab/real-sysctl; chmod +x /run/lab/slow; mount --bind /run/lab/slow ${path}`);
    const outcome = await lab.run(
      `env --default-signal=INT bash /run/lab/lab-up.sh & until [[ -e /run/lab/half-done ]]; do sleep 0.05; done; kill -${signal} $!; wait $!`,
    );
    await lab.ok(`umount ${path}`);
    expect(outcome.stderr).toContain(`interrupted by SIG${signal}`);
    expect(outcome.code).toBe(5);
    expect(await snapshot(lab)).toBe(before);
    expect((await host.down()).code).toBe(0);
  });

  it('a run that was killed is taken up by the next one', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, source);
    await host.up();
    const clean = await snapshot(lab);
    await host.down();
    for (const delay of ['0.15', '0.25', '0.35', '0.45', '0.6']) {
      await lab.run(`timeout -s KILL ${delay} bash /run/lab/lab-up.sh`);
      expect((await host.up()).code).toBe(0);
      expect(await snapshot(lab)).toBe(clean);
      await lab.run(`timeout -s KILL ${delay} bash /run/lab/lab-down.sh`);
      expect((await host.down()).code).toBe(0);
      expect(await snapshot(lab)).toBe(before);
    }
  });

  it('an edited topology over the old one is what it is on a fresh host', async () => {
    const edited = `interface eth1 { mtu 1400 }
bridge docker0 { bip 172.17.42.1/16; fixed-cidr 172.17.9.0/24; mtu 1400 }
bridge own { bip 10.7.0.1/24; stp on }
container db { net bridge:own; publish 5432:5432 }
container web { net bridge:docker0; hostname www.example.com }
container shadow { net none; interface e0 { on own; address 10.7.0.9/24; route 10.8.0.0/16 via 10.7.0.1 } }
ptp web:p0 10.1.1.1 -- host:p0 10.1.1.2`;
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const first = await install(lab, source);
    await first.up();
    const one = await snapshot(lab);
    await lab.ok('cp /run/lab/lab-up.sh /run/lab/first.sh');
    const second = await install(lab, edited);
    expect(await second.up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await second.up(), 'changed')).toBe(0);
    const two = await snapshot(lab);
    expect((await lab.run('bash /run/lab/first.sh')).code).toBe(0);
    expect(await snapshot(lab)).toBe(one);
    await second.down();
    expect(await snapshot(lab)).toBe(before);
    await second.up();
    expect(await snapshot(lab)).toBe(two);
    await second.down();
    expect(await snapshot(lab)).toBe(before);
  });

  it('a TCP stream through a container that an edit leaves alone goes on, with its conntrack entry and counters', async () => {
    const kept = `bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
container web { net bridge:docker0; publish 8080:80 }`;
    const { lab, up } = await standing(backend, `${kept}\ncontainer db { publish 5432:5432; dns 192.0.2.53 }`);
    await lab.start('echo ready; exec socat TCP-LISTEN:80 EXEC:cat', { at: 'web' });
    await lab.start(
      `until { exec 3<>/dev/tcp/192.0.2.10/8080; } 2>/dev/null; do sleep 0.1; done
       for ((number = 0; ; number++)); do
         echo "$number" >&3
         read -r -t 5 -u 3 && [[ $REPLY == "$number" ]] || exit
         echo "$number" >/run/lab/stream
         ((number)) || echo ready
         sleep 0.02
       done`,
      { at: 'neighbour' },
    );
    const answered = async (): Promise<number> => Number(await lab.ok('cat /run/lab/stream', { at: 'neighbour' }));
    const goesOn = async (): Promise<void> => {
      const before = await answered();
      await vi.waitFor(async () => {
        expect(await answered()).toBeGreaterThan(before + 5);
      }, 10_000);
    };
    const flow = (): Promise<string> => lab.ok("conntrack -L -o id -p tcp --dport 8080 2>&1 | grep -o ' id=.*'");
    const counted = (): Promise<string> => lab.ok("iptables-save -c -t nat | grep -e '--dport 8080 '");
    await goesOn();
    const [flowBefore, countedBefore] = [await flow(), await counted()];
    expect(countedBefore).toMatch(/^\[[1-9]/);

    const edited = `${kept}
container cache { net bridge:docker0; publish 6379:6379; link web:front }
bridge own { bip 10.7.0.1/24 }
container box { net bridge:own; publish 8081:81 }
firewall forward { deny from 198.51.100.0/24 }`;
    await install(lab, edited);
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    await goesOn();
    expect(await flow()).toBe(flowBefore);
    expect(await counted()).toBe(countedBefore);
  });

  it('a UDP flow from before a port was published is led on by it', async () => {
    const lab = await testLab({ backend });
    // Flows are only kept in mind once a rule asks about them.
    await (await install(lab, 'bridge docker0 { bip 172.17.42.1/16 }\ncontainer web')).up();
    await lab.run('for i in 1 2; do echo x | socat -T0.2 - UDP4:192.0.2.10:5353,sourceport=4444; done', {
      at: 'neighbour',
    });
    const host = await install(lab, 'bridge docker0 { bip 172.17.42.1/16 }\ncontainer web { publish 5353:53/udp }');
    await host.up();
    await serve(lab, 'web', [53]);
    const { stdout } = await lab.run('echo x | socat -t1 -T1 - UDP4:192.0.2.10:5353,sourceport=4444', {
      at: 'neighbour',
    });
    expect(stdout).toContain('web');
  });
});
