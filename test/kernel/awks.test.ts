import { expect, it } from 'vitest';
import { awks } from '../decision/awk.ts';
import { standInFor } from './stand-in.ts';
import { countOf, install, testLab } from './standing.ts';

const source = `bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
container db { expose 5432 }
container web { publish 8080:80; link db:database; dns 192.0.2.53 }`;

it('a whole run is the same, word by word, whichever awk decides', async () => {
  const runs = await Promise.all(
    awks.map(async ([program = '', ...words]) => {
      const lab = await testLab({ backend: 'nft' });
      await lab.ok(`cp "$(readlink -f "$(type -P ${program})")" /run/lab/the-awk`);
      for (const name of ['awk', 'mawk']) {
        await standInFor(lab, name, `exec -a ${program} /run/lab/the-awk ${words.join(' ')} "$@"`);
      }
      const host = await install(lab, source);
      const up = await host.up();
      const second = await host.up();
      // Something differs, so that what was looked at is compared, too.
      await lab.ok('ip -n web link set dev eth0 mtu 1400; sysctl -q -w net.ipv4.ip_forward=0');
      const check = await host.up('check');
      const mended = await host.up();
      const down = await host.down();
      expect([up, second, check, mended, down].map(({ code, stderr }) => `${code} ${stderr}`)).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/internal|awk/)]),
      );
      expect(countOf(second, 'changed')).toBe(0);
      return [up, check, mended, down].map(({ stdout }) => stdout);
    }),
  );
  expect(runs.length).toBeGreaterThan(1);
  for (const run of runs) expect(run).toEqual(runs[0]);
});
