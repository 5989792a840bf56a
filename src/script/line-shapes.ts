/** What each line of a text is alike others by, and the atoms in which it may differ from them. */
export interface LineShapes {
  /** A hash of what must be the same: equal for lines that are alike, and almost always different for others; NaN for one that is alike none. */
  readonly keys: Float64Array;
  /** Where the part of each line begins in `bounds`, and where it ends. */
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  /** Where in its line each atom begins and ends, in turn. */
  readonly bounds: readonly number[];
}

/**
 * Atoms are words (`web-1`, `10.0.0.1`) and MAC and IPv6 addresses; what stands around them, such as `/24`, is split off. Lines that are
 * alike may differ in atoms that hold a digit or a colon, and in `names`; a line that holds a `%` or matches `alone` is alike
 * none. Every line of every script goes through here: each character is looked at once, and nothing is made for a line.
 */
export function lineShapes(lines: readonly string[], names: Iterable<string>, alone?: RegExp): LineShapes {
  // A word that is taken for a name by its hash only lets lines seem alike that are not.
  const nameHashes = new Set<number>();
  for (const name of names) nameHashes.add(hashOf(name, 0, name.length));
  const keys = new Float64Array(lines.length);
  const firsts = new Int32Array(lines.length);
  const ends = new Int32Array(lines.length);
  const bounds: number[] = [];
  lines.forEach((line, index) => {
    firsts[index] = bounds.length;
    keys[index] = line.includes('%') || alone?.test(line) === true ? NaN : shapeLine(line, nameHashes, bounds);
    ends[index] = bounds.length;
  });
  return { keys, firsts, ends, bounds };
}

/** Appends the bounds of the line's atoms and returns its key. */
function shapeLine(line: string, nameHashes: ReadonlySet<number>, bounds: number[]): number {
  let key = start;
  let from = 0;
  while (from < line.length) {
    let hash = start;
    let digits = false;
    let colons = 0;
    let hexadecimal = true;
    let to = from;
    for (; to < line.length; to += 1) {
      const code = line.charCodeAt(to);
      if (code >= 97 && code <= 122) hexadecimal &&= code <= 102;
      else if (code >= 48 && code <= 57) digits = true;
      else if (code === colon) colons += 1;
      else if ((code >= 65 && code <= 90) || code === 45 || code === 46 || code === 95) hexadecimal = false;
      else break;
      hash = mix(hash, code);
    }
    if (to === from) {
      key = mix(key, line.charCodeAt(from));
      from += 1;
      continue;
    }
    const address = colons > 1 && hexadecimal;
    if (colons > 0 && !address) {
      // The word before the first colon; what follows is looked at anew.
      to = line.indexOf(':', from);
      if (to === from) {
        key = mix(key, colon);
        from += 1;
        continue;
      }
      hash = hashOf(line, from, to);
      digits = hasDigit(line, from, to);
    }
    if (address || digits || nameHashes.has(hash)) {
      bounds.push(from, to);
      // Lines of both families are not alike.
      key = mix(key, address ? colon : percent);
    } else key = mix(key, hash);
    from = to;
  }
  return key;
}

const percent = 37;
const colon = 58;

/** FNV-1a of UTF-16 code units. */
const start = 0x811c9dc5 | 0;

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = start;
  for (let at = from; at < to; at += 1) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
