import fc from 'fast-check';
import { bridgeNames, containerNames, pairNumbers, type Choice, type Draft, type Part } from './draft.ts';
import { families } from './statements/families.ts';

const spelling = fc.nat(239);

function choices(kinds: readonly { readonly keyword: string }[], maxLength: number): fc.Arbitrary<readonly Choice[]> {
  const keywords = kinds.map(({ keyword }) => keyword);
  return fc.array(fc.record({ keyword: fc.constantFrom(...keywords), spelling }), { maxLength });
}

function parts(count: number, least: number, inner: fc.Arbitrary<readonly Choice[]>): fc.Arbitrary<readonly Part[]> {
  const part = fc.record({ number: fc.nat(count - 1), choices: inner });
  return fc.uniqueArray(part, { minLength: least, maxLength: count, selector: ({ number }) => number });
}

const pair = fc.record({ keyword: fc.constant('ptp'), spelling });

/** Any topology of up to four bridges, six containers and three pairs. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  file: choices(families.file, 2),
  host: choices(families.host, 4),
  bridges: parts(bridgeNames.length, 0, choices(families.bridge, 6)),
  containers: parts(containerNames.length, 1, choices(families.container, 6)),
  pairs: parts(pairNumbers.length, 0, fc.tuple(pair)),
});

/** What becomes of a draft: each part of `into` that is chosen replaces, joins or removes the one of the same number. */
export const anyEdit: fc.Arbitrary<(draft: Draft) => Draft> = fc
  .record({ into: anyDraft, mask: fc.noShrink(fc.array(fc.nat(3), { minLength: 16, maxLength: 16 })) })
  .map(({ into, mask }) => {
    const edit = (draft: Draft): Draft => ({
      file: mask[14] === 0 ? into.file : draft.file,
      host: mask[0] === 0 ? into.host : draft.host,
      bridges: merge(draft.bridges, into.bridges, mask.slice(1, 5)),
      containers: merge(draft.containers, into.containers, mask.slice(5, 11)),
      pairs: merge(draft.pairs, into.pairs, mask.slice(11, 14)),
    });
    return Object.assign(edit, { [fc.toStringMethod]: () => `edit ${JSON.stringify({ into, mask })}` });
  });

function merge(from: readonly Part[], into: readonly Part[], mask: readonly number[]): readonly Part[] {
  const changed = (number: number): boolean => mask[number] === 0;
  return [
    ...from.filter(({ number }) => !changed(number)),
    ...into.filter(
      ({ number }) => changed(number) || (mask[number] === 1 && !from.some((part) => part.number === number)),
    ),
  ];
}
