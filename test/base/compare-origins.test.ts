import { expect, it } from 'vitest';
import { compareOrigins } from '../../src/base/compare-origins.ts';
import type { Origin, SourceFile, Via } from '../../src/base/span.ts';

const file: SourceFile = { name: 'a', text: '' };
const at = (start: number, via?: Via): Origin => ({ file, start, end: start, via });
const include = (start: number, outer?: Via): Via => ({ kind: 'include', at: at(start), outer });
const use = (start: number, outer?: Via): Via => ({ kind: 'use', at: at(start), profile: 'p', outer });
const round = (start: number, index: number, outer?: Via): Via => ({
  kind: 'round',
  at: at(start),
  variable: 'i',
  value: '',
  index,
  outer,
});

it('orders places as a reader meets them', () => {
  const first = round(20, 0);
  const ordered = [
    at(1),
    at(90, include(5)),
    at(91, include(5)),
    at(0, include(7, include(5))),
    at(10),
    at(20),
    at(30, first),
    at(40, first),
    at(0, use(41, first)),
    at(30, round(20, 1)),
    at(30, round(20, 10)),
    at(50),
    at(0, use(60)),
    at(61),
  ];
  ordered.splice(3, 1);
  expect(ordered.toReversed().sort(compareOrigins)).toEqual(ordered);
});
