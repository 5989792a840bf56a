// The blocks that Unicode's EastAsianWidth calls wide or full-width, and emoji; rounded to whole blocks.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const combining = /\p{M}/u;

/** How many cells of a terminal the character (one code point, visible) takes: 0, 1 or 2. */
export function cellWidth(character: string): number {
  if (character < '\u0300') return 1;
  return wide.test(character) ? 2 : combining.test(character) ? 0 : 1;
}
