import { describe, it } from 'vitest';
import { runtimeProcess } from '../../src/rules/runtime-process.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'process 1',
    'container web { net none; runtime pid:1 }',
    [
      {
        at: '1:35',
        message: 'process 1 lives in the network namespace of the host itself',
        help: "write the process id of the container, or `net host` if `web` is to use the host's network",
      },
    ],
  ],
  [
    'one process twice',
    `
container a { net none; runtime pid:7 }
container b { net none; runtime pid:7 }`,
    [
      {
        at: '3:33',
        message: 'process `7` is container `a` and container `b`',
        others: ['2:33'],
        help: 'write the other one, or `net container:a` to share its network',
      },
    ],
  ],
  [
    'one container of an engine twice',
    `
container a { net none; runtime docker:web }
container b { net none; runtime docker:web }`,
    [
      {
        at: '3:33',
        message: 'container `web` of docker is container `a` and container `b`',
        others: ['2:33'],
        help: 'write the other one, or `net container:a` to share its network',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'two processes',
    `
container a { net none; runtime pid:7 }
container b { net none; runtime pid:8 }`,
  ],
  [
    'containers of one name of two engines',
    `
container a { net none; runtime docker:web }
container b { net none; runtime podman:web }`,
  ],
];

describe("`runtime` names a namespace of one container: not that of process 1, which is the host's, and not another's", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(runtimeProcess, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
