import { describe, it } from 'vitest';
import { linkToItself } from '../../src/rules/link-to-itself.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'straight',
    `
bridge docker0 { }
container web { expose 80; link web:www }`,
    [
      {
        at: '3:28',
        message: 'container `web` links to itself',
        help: 'remove the link, and write `extra-host www 127.0.0.1` if the name is needed',
      },
    ],
  ],
  [
    'through the namespace of another',
    `
bridge docker0 { }
container web { link tool:helper }
container tool { net container:web }`,
    [
      {
        at: '3:17',
        message: 'container `web` links to itself',
        others: ['4:22'],
        help: 'remove the link, and write `extra-host helper 127.0.0.1` if the name is needed',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'to another',
    `
bridge docker0 { }
container db { }
container web { link db:database }`,
  ],
];

describe('A container links to another one', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkToItself, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
