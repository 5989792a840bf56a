import { describe, it } from 'vitest';
import { equalPaths } from '../../src/rules/equal-paths.ts';
import { expectErrors, expectValid } from './support.ts';

const text = (more = ''): string => `
routes auto; segment lan; segment dmz
host a { interface eth0 { on lan; address 10.0.0.9/24${more} }; bridge b { bip 10.3.0.1/24 } }
router r1 { interface eth0 { on lan; address 10.0.0.1/24 }; interface eth1 { on dmz; address 10.1.0.1/24 } }
router r2 { interface eth0 { on lan; address 10.0.0.2/24 }; interface eth1 { on dmz; address 10.1.0.2/24 } }`;

describe('Between two networks one way is shorter than all others', () => {
  it('reports two routers between two segments once', () => {
    expectErrors(equalPaths, text(), [
      {
        at: '4:13',
        message: 'from `a` it is as far to `10.1.0.0/24` through `r1` over `lan` as through `r2` over `lan`',
        others: ['5:13'],
        help: 'write `route 10.1.0.0/24 via 10.0.0.2 dev eth0` on `a` if it is to go the other way',
      },
    ]);
  });

  it('lets pass a choice that was made, for one network or by a default route', () => {
    expectValid(text('; route 10.1.0.0/24 via 10.0.0.1'));
    expectValid(text('; route default via 10.0.0.2'));
  });

  it('counts what has the same choice: two segments between the same hosts', () => {
    const host = (n: number): string =>
      `host h${String(n)} { interface eth0 { on lan; address 10.0.0.${String(n)}/24 }; interface eth1 { on dmz; address 10.1.0.${String(n)}/24 }; bridge b { bip 10.9.${String(n)}.1/24 } }`;
    expectErrors(equalPaths, `routes auto; segment lan; segment dmz\n${host(1)}\n${host(2)}\n${host(3)}`, [
      {
        at: '3:11',
        message:
          'from `h1` it is as far to `10.9.2.0/24` through `h2` over `lan` as through `h2` over `dmz` (and 5 more like it)',
        others: ['3:59'],
      },
    ]);
  });
});
