import { describe, it } from 'vitest';
import { publishAllWithoutExpose } from '../../src/rules/publish-all-without-expose.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'no `expose`, even beside a `publish`',
    `
bridge docker0 { }
container web { publish 80; publish-all }`,
    [
      {
        at: '3:29',
        message: 'container `web` has `publish-all`, but exposes no port',
        help: 'say which ports the container serves, for example `expose 80`, or remove `publish-all`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a port to publish',
    `
bridge docker0 { }
container web { expose 80; publish-all }`,
  ],
];

describe('A container with `publish-all` exposes a port', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publishAllWithoutExpose, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
