/**
 * Damerau–Levenshtein distance in its optimal string alignment form: insertions, deletions, substitutions and swaps of
 * neighbours. `bound` where it is not less.
 */
function editDistance(one: string, other: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substitution = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let best = Math.min(substitution, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    if (Math.min(...row, ...last) >= bound) return bound;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

// No keyword or sensible name is longer, and the distance costs the product of both lengths.
const longestWord = 64;

// Nobody would go through more of them either, and every unknown word may be held against every known name.
const mostCandidates = 100;

/**
 * The candidate that the word is probably a misspelling of: the nearest one, regardless of case, at most a third of the
 * word's length away (but one edit always), the first of equals, among the first hundred. Undefined when none is near.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const folded = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let nearest: string | undefined;
  let nearestDistance = limit + 1;
  let left = mostCandidates;
  for (const candidate of candidates) {
    if (left-- === 0) break;
    if (Math.abs(candidate.length - word.length) >= nearestDistance) continue;
    const distance = editDistance(folded, candidate.toLowerCase(), nearestDistance);
    // One edit turns any single letter into any other: that is no misspelling.
    if (distance < nearestDistance && distance < Math.max(word.length, candidate.length)) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}
