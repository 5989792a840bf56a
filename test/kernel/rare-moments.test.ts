import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { snapshot } from './snapshot.ts';
import { standInFor } from './stand-in.ts';
import { countOf, install, testLab } from './standing.ts';

const first = `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { publish 8080:80 }
container b`;
const second = `bridge br0 { bip 172.17.42.1/16; mtu 1400 }
container a { publish 8081:80; dns 192.0.2.53 }
container c`;
/** The route cannot be made. */
const failing = `${first}; route 10.70.0.0/16 via 198.51.100.1`;

const records = 'sort /run/netc/lab/journal /run/netc/@shared; tail -c 1000 /run/netc/lab/script';

describe.each(backends)('rare moments, with iptables-%s', (backend) => {
  it.each(['lab/script', 'lab/journal', '@shared'])('%s cannot be replaced: all is as before', async (record) => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const refuse = (): Promise<() => Promise<unknown>> =>
      standInFor(
        lab,
        'mv',
        `[[ \${!#} != /run/netc/${record} ]] || ! mkdir /run/lab/refused 2>/dev/null || { echo 'mv: made up' >&2; exit 1; }`,
      );
    const host = await install(lab, first);
    let allow = await refuse();
    expect(await host.up()).toMatchObject({
      code: 5,
      stderr: expect.stringMatching(/mv: made up\n.*cannot write to \/run\/netc\n.*was put back/) as string,
    });
    expect(await snapshot(lab)).toBe(before);
    await allow();
    await lab.ok('rmdir /run/lab/refused');
    await host.up();
    const standingNow = await snapshot(lab);
    const onRecord = await lab.ok(records);
    const edited = await install(lab, second);
    allow = await refuse();
    expect(await edited.up()).toMatchObject({ code: 5 });
    await allow();
    expect(await snapshot(lab)).toBe(standingNow);
    expect(await lab.ok(records)).toBe(onRecord);
    expect(await edited.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await edited.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });
});

describe('rare moments', () => {
  const backend = 'nft';
  const refused = (command: string): string => `[[ "$*" != ${command} ]] || { echo 'made up' >&2; exit 1; }`;

  it('rules that the kernel does not take: up touches nothing, and what stands can still be taken down', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, first);
    const refuse = (): Promise<() => Promise<unknown>> => standInFor(lab, 'unshare', "echo 'made up' >&2; exit 1");
    let allow = await refuse();
    expect(await host.up()).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(
        /^netc: this kernel does not take the rules of ip6?tables-restore: made up\n$/,
      ) as string,
    });
    expect(await snapshot(lab)).toBe(before);
    await allow();
    await host.up();
    allow = await refuse();
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    await allow();
    expect(await snapshot(lab)).toBe(before);
  });

  it.each([
    ['ip', `[[ "$*" != '-j -d -batch -' || -e /proc/sys/net/ipv4/conf/br0 ]]`, /[ab]: ip -j -d addr show: made up/],
    [
      'ip',
      `[[ "$*" != '-j -d -batch -' || ! -e /proc/sys/net/ipv4/conf/br0 ]]`,
      /cannot read the links of this host: .*: made up/,
    ],
    ['nsenter', '[[ $1 != --net=/run/netns/b ]]', /namespace b: made up/],
  ])('what cannot be looked at (%s) is not taken for gone: nothing is touched', async (tool, isOther, complaint) => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up();
    const standing = await snapshot(lab);
    const allow = await standInFor(lab, tool, `${isOther} || { echo 'made up' >&2; exit 1; }`);
    for (const run of [() => host.up(), () => host.up('check')])
      expect(await run()).toMatchObject({ code: 3, stderr: expect.stringMatching(complaint) as string });
    await allow();
    expect(await snapshot(lab)).toBe(standing);
  });

  it('a decision that ends before anything is asked of it: refused, however soon', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    const before = await snapshot(lab);
    const allow = await standInFor(lab, 'mawk', 'exit 2');
    for (let round = 0; round < 40; round++)
      expect(await host.up()).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(
          /^netc: cannot (write to|decide: is there room in) \/run\/netc\/@work\S+\n$/,
        ) as string,
      });
    await allow();
    expect(await snapshot(lab)).toBe(before);
  });

  it('a file that is no namespace, where one is declared, gives way to one', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up();
    const standing = await snapshot(lab);
    await lab.ok('ip netns del b; : >/run/netns/b');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(standing);
  });

  it.each([
    ['the host: that alone', 'host', '2 2'],
    ['a namespace: everything', 'space', '2 4'],
  ])('what changes while it is told is asked for again, of %s', async (_, place, asked) => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up();
    const ownNamespace = (await lab.ok('readlink /proc/self/ns/net')).trimEnd();
    // As ip says it (lib/libnetlink.c) when the kernel has marked its answer, which may then lack anything.
    const calm = await standInFor(
      lab,
      'ip',
      `if [[ "$*" == '-j -d -batch -' ]]; then
         where=space
         [[ $(readlink /proc/self/ns/net) != '${ownNamespace}' ]] || where=host
         echo >>/run/lab/asked.$where
         if [[ $where == ${place} ]] && mkdir /run/lab/interrupted 2>/dev/null; then
           echo 'Dump was interrupted and may be inconsistent.' >&2
           printf '[]\n[]\n[]\n'
           exit
         fi
       fi`,
    );
    const again = await host.up();
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(again, 'changed')).toBe(0);
    expect(await lab.ok('echo $(wc -l </run/lab/asked.host) $(wc -l </run/lab/asked.space)')).toBe(`${asked}\n`);
    await calm();
  });

  it('where links come and go all the time, what stands is known all the same', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up();
    // The kernel's own word for it, where links come and go.
    await lab.ok(
      'for ((i = 0; i < 300; i++)); do echo "link add d$i type bridge"; done | ip -batch -; (while :; do ip link add x type bridge; ip link del x; done) >/dev/null 2>&1 & echo $! >/run/lab/churn',
    );
    for (let look = 0; look < 10; look++) expect(await host.up('check')).toMatchObject({ code: 0, stderr: '' });
    await lab.ok('kill "$(cat /run/lab/churn)"');
  });

  it('another run takes the lock while the last one takes its folder away: the folder is the other one’s', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up();
    await standInFor(lab, 'rmdir', '[[ ${*: -1} != /run/netc ]] || : >/run/netc/@lock');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('ls -A /run/netc')).toBe('@lock\n');
  });

  it('/run/netc goes while it is made, with another run: it is made again; where it cannot be made, nothing is touched', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, first);
    const fail = `echo "mkdir: cannot create directory '/run/netc': File exists" >&2; exit 1`;
    // As coreutils says it where the folder goes between its two looks.
    const allow = await standInFor(
      lab,
      'mkdir',
      `[[ $* != '-p /run/netc' ]] || (($(wc -l </run/lab/tries) > \${MOST:-2})) || { echo >>/run/lab/tries; ${fail}; }`,
    );
    await lab.ok(': >/run/lab/tries');
    expect(await lab.run('MOST=99 bash /run/lab/lab-up.sh')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("/run/netc: mkdir: cannot create directory '/run/netc': File exists") as string,
    });
    expect(await snapshot(lab)).toBe(before);
    await lab.ok(': >/run/lab/tries');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    await allow();
  });

  it.each([
    ['begins', [['ip', 'up', '/run/lab']]],
    [
      'has begun and ended',
      [
        ['find', 'up', '/run/lab'],
        ['ip', 'down', '/run/lab/said-up'],
      ],
    ],
  ] as const)('where nothing is up, another run %s while one only looks: that one looks again', async (_, runs) => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    const planned = await host.up('plan');
    // Each verb runs as soon as the tool is asked for what there is and the file is there.
    for (const [tool, verb, after] of runs) {
      await standInFor(
        lab,
        tool,
        `if [[ $1 == ${tool === 'ip' ? '-j' : '/run/netns'} && -e ${after} ]] && mkdir /run/lab/${verb} 2>/dev/null; then
           bash /run/lab/lab-up.sh ${verb} >/run/lab/saying 2>&1 && mv /run/lab/saying /run/lab/said-${verb}
         fi`,
      );
    }
    const looked = await host.up('plan');
    for (const [, verb] of runs) expect(await lab.ok(`tail -n 1 /run/lab/said-${verb}`)).toContain(' failed=0');
    if (runs.length > 1) expect(looked).toEqual(planned);
    else {
      expect(looked).toMatchObject({ code: 0, stderr: '' });
      expect(countOf(looked, 'changed')).toBe(0);
    }
  });

  it('namespaces that have just been removed: the kernel is waited for, whose work a run would meet otherwise', async () => {
    const lab = await testLab({ backend });
    const names = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const host = await install(
      lab,
      `bridge br0; ${names.map((name) => `container ${name}`).join('; ')}
       ${names
         .slice(1)
         .map((name, index) => `ptp ${name}:p${index} 10.9.${index}.1 -- c0:p${index} 10.9.${index}.2`)
         .join('; ')}`,
    );
    await host.up();
    const up = await snapshot(lab);
    for (let round = 0; round < 5; round++) {
      await lab.ok('for name in /run/netns/c[0-5]; do ip netns del "${name##*/}"; done');
      expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
      expect(await snapshot(lab)).toBe(up);
    }
    await lab.ok('for name in /run/netns/c*; do ip netns del "${name##*/}"; done');
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
  });

  it('records that cannot be removed: down says so, and the next one has them', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, first);
    await host.up();
    const allow = await standInFor(lab, 'rm', refused('*/journal'));
    const { code, stderr } = await host.down();
    expect({ code, stderr }).toEqual({
      code: 6,
      stderr: 'made up\nnetc: not everything could be taken away; what remains:\n  the records in /run/netc\n',
    });
    await allow();
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('a watchdog that cannot be called off: nothing is said to be confirmed, or taken down', async () => {
    const lab = await testLab({ backend });
    const host = await install(lab, first);
    await host.up('--confirm', '60');
    const allow = await standInFor(lab, 'rm', refused('*/unconfirmed'));
    for (const verb of ['confirm', 'down']) {
      expect(await host.up(verb)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('cannot remove') as string,
      });
    }
    await allow();
    expect(await host.up('confirm')).toMatchObject({ code: 0, stderr: '' });
    expect(await host.down()).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['a bridge', 'real link add name br0 type bridge', 'link show br0'],
    ['a namespace', 'real netns add b', 'netns exec b ip link show lo'],
  ])('%s that somebody makes while a run is under way: it fails, and theirs stays', async (_, make, show) => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const host = await install(lab, first);
    const allow = await standInFor(
      lab,
      'ip',
      `[[ $* != *-batch* || $* == *-j* || -e /run/lab/made ]] || { ${make} && : >/run/lab/made; }`,
    );
    expect(await host.up()).toMatchObject({ code: 5, stderr: expect.stringContaining('File exists') as string });
    await allow();
    await lab.ok(`ip ${show}; ${make.replace('real', 'ip').replace(' add name', ' del').replace(' add', ' del')}`);
    await lab.ok('rmdir /run/netns 2>/dev/null || :');
    expect(await snapshot(lab)).toBe(before);
  });

  it('functions that the caller’s shell exports stand for no tool', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    await install(lab, second);
    const tools = ['ip', 'iptables-restore', 'awk', 'rm', 'sort', 'cat', 'printf'];
    const broken = tools.map((tool) => `${tool}() { echo broken >&2; return 1; }; export -f ${tool};`).join(' ');
    for (const verb of ['up', 'check', 'down'])
      expect(await lab.run(`${broken} bash /run/lab/lab-up.sh ${verb}`)).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
  });

  it('options that bash was started with change nothing', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    await install(lab, second);
    for (const verb of ['up', 'check', 'down', 'down'])
      expect(await lab.run(`bash --posix -efC /run/lab/lab-up.sh ${verb}`)).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(before);
    await install(lab, failing);
    expect(await lab.run('bash --posix -efC /run/lab/lab-up.sh')).toMatchObject({ code: 5 });
    expect(await snapshot(lab)).toBe(before);
  });

  it('whoever reads what is told is gone: the run goes on, and undoes what it did when it fails', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    const run = (verb: string): Promise<string> =>
      lab.ok(`bash /run/lab/lab-up.sh ${verb} 2>&1 | :; echo "\${PIPESTATUS[0]}"`);
    await install(lab, failing);
    expect(await run('up')).toBe('5\n');
    expect(await snapshot(lab)).toBe(before);
    const host = await install(lab, first);
    expect(await run('up')).toBe('0\n');
    expect(countOf(await host.up(), 'changed')).toBe(0);
    expect(await run('down')).toBe('0\n');
    expect(await snapshot(lab)).toBe(before);
  });

  it('what a run that was killed wrote only half: another line of the journal, and a file, are none the worse', async () => {
    const lab = await testLab({ backend });
    const before = await snapshot(lab);
    await lab.ok(`mkdir -p /run/netc/lab; printf '\\tlink add na' >/run/netc/lab/journal`);
    const host = await install(lab, first);
    // A namespace that is made and not marked yet is known from the journal alone.
    const allow = await standInFor(
      lab,
      'ip',
      `if [[ $* == *-batch* && $* != *-j* ]]; then real netns add a; kill -KILL $PPID; exit; fi`,
    );
    await lab.run('bash /run/lab/lab-up.sh');
    await allow();
    expect(await lab.ok('ip netns')).toBe('a\n');
    await host.down();
    expect(await snapshot(lab)).toBe(before);
    await host.up();
    await lab.ok('echo half >/etc/netns/a/hosts.netc-new');
    expect(await host.up('check')).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('hosts.netc-new') as string,
    });
    await host.down();
    expect(await snapshot(lab)).toBe(before);
  });
});
