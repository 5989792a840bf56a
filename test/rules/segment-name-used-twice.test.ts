import { describe, it } from 'vitest';
import { segmentNameUsedTwice } from '../../src/rules/segment-name-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const stations = `
host berlin { interface eth0 { on lan; address 10.0.0.1/24 } }
host munich { interface eth0 { on lan; address 10.0.0.2/24 } }`;

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each repetition',
    `${stations}
segment lan { 10.0.0.0/24 }
segment lan { 2001:db8::/64 }`,
    [
      {
        at: '5:9',
        message: 'segment `lan` is declared twice',
        others: ['4:9'],
        help: 'rename one of the two, or put the prefixes of both into one block',
      },
    ],
  ],
];

describe('Every segment has a name of its own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(segmentNameUsedTwice, text, expected));
  it('lets pass a host and a segment of one name', () => {
    expectValid(`${stations.replaceAll('lan', 'berlin')}\nsegment berlin { 10.0.0.0/24 }`);
  });
});
