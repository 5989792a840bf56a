/** What each line of a text is alike others by, and the atoms in which it may differ from them. */
export interface LineShapes {
  /** A hash of what must be the same: equal for lines that are alike, and almost always different for others; NaN for one that is alike none. */
  readonly keys: Float64Array;
  /** Where the part of each line begins in `atoms`, and where it ends. */
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  /** Of each atom where in its line it begins and ends, and a hash: three numbers in turn. */
  readonly atoms: Int32Array;
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
  const found: Atoms = { numbers: new Int32Array(lines.length * usualAtoms * atomSize), length: 0 };
  lines.forEach((line, index) => {
    firsts[index] = found.length;
    keys[index] = alone?.test(line) === true ? NaN : shapeLine(line, nameHashes, found);
    ends[index] = found.length;
  });
  return { keys, firsts, ends, atoms: found.numbers };
}

/** So many numbers tell of an atom. */
export const atomSize = 3;

/** Room for so many in each line is seldom too little. */
const usualAtoms = 8;

/** The atoms of the lines so far. They are many, so they lie outside of the heap, where nothing is moved. */
interface Atoms {
  numbers: Int32Array;
  length: number;
}

/** Sees to it that all atoms of a line have room. */
function makeRoom(atoms: Atoms, line: string): void {
  const enough = atoms.length + atomSize * line.length;
  if (enough <= atoms.numbers.length) return;
  const before = atoms.numbers;
  atoms.numbers = new Int32Array(2 * enough);
  atoms.numbers.set(before);
}

/** Appends the line's atoms and returns its key. */
function shapeLine(line: string, nameHashes: ReadonlySet<number>, atoms: Atoms): number {
  makeRoom(atoms, line);
  let key = start;
  let from = 0;
  while (from < line.length) {
    let hash = start;
    let kinds = 0;
    let colons = 0;
    let to = from;
    for (; to < line.length; to += 1) {
      const code = line.charCodeAt(to);
      const kind = kindOf[code] ?? 0;
      if (kind === 0) break;
      if (code === colon) colons += 1;
      kinds |= kind;
      hash = mix(hash, code);
    }
    let digits = (kinds & digit) !== 0;
    if (to === from) {
      const code = line.charCodeAt(from);
      if (code === percent) return NaN;
      key = mix(key, code);
      from += 1;
      continue;
    }
    const address = colons > 1 && (kinds & otherInWord) === 0;
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
      atoms.numbers[atoms.length++] = from;
      atoms.numbers[atoms.length++] = to;
      atoms.numbers[atoms.length++] = hash;
      // Lines of both families are not alike.
      key = mix(key, address ? colon : percent);
    } else key = mix(key, hash);
    from = to;
  }
  return key;
}

const percent = 37;
const colon = 58;

const digit = 1;
const inAddress = 2;
const otherInWord = 4;

/** What an ASCII character of an atom is; 0 for what stands around atoms. */
const kindOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return digit;
  if (/[a-f:]/.test(character)) return inAddress;
  return /[a-zA-Z._-]/.test(character) ? otherInWord : 0;
});

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
