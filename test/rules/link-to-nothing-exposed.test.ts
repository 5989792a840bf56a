import { describe, it } from 'vitest';
import { linkToNothingExposed } from '../../src/rules/link-to-nothing-exposed.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'nothing at all',
    `
bridge docker0 { icc off }
container db { }
container web { link db:database }`,
    [
      {
        at: '4:17',
        message: 'container `db` exposes no port, so this link opens nothing under `icc off`',
        others: ['2:22', '3:11'],
        help: 'say which ports `db` serves, for example `expose 80` in its block',
      },
    ],
  ],
  [
    'through the namespace of another',
    `
bridge docker0 { icc off }
container db { }
container tool { net container:db }
container web { link tool:database }`,
    [
      {
        at: '5:17',
        message: 'container `db` exposes no port, so this link opens nothing under `icc off`',
        others: ['2:22', '3:11'],
        help: 'say which ports `db` serves, for example `expose 80` in its block',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a published port, which is exposed as well',
    `
bridge docker0 { bip 172.17.42.1/16; icc off }
container db { publish 5432:5432 }
container web { link db:database }`,
  ],
  [
    'an exposed port',
    `
bridge docker0 { icc off }
container db { expose 5432 }
container web { link db:database }`,
  ],
  [
    'under `icc on`',
    `
bridge docker0 { }
container db { }
container web { link db:database }`,
  ],
];

describe('Under `icc off` a link leads to a container that exposes a port, for nothing else is opened to it', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkToNothingExposed, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
