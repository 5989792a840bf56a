/** What a line is alike others by, and the atoms in which it may differ from them. */
export interface LineShape {
  /** A hash of what must be the same: equal for lines that are alike, and almost always different for others. */
  readonly key: number;
  /** Where each atom begins and ends, in turn. */
  readonly bounds: readonly number[];
}

/** Tells the shapes of lines; undefined for a line that holds a `%`. */
export type LineShapes = (line: string) => LineShape | undefined;

/**
 * Atoms are words (`web-1`, `10.0.0.1`) and MAC and IPv6 addresses; what stands around them, such as `/24`, is split off. Lines that are
 * alike may differ in atoms that hold a digit or a colon, and in `names`. Every line of every script goes through here: each
 * character is looked at once, and no text is made.
 */
export function lineShapes(names: Iterable<string>): LineShapes {
  // One that is taken for another by its hash only lets lines seem alike that are not.
  const nameHashes = new Set<number>();
  for (const name of names) if (!/\d/.test(name)) nameHashes.add(hashOf(name, 0, name.length));

  return (line) => {
    const bounds: number[] = [];
    let key = start;
    const take = (from: number, to: number, hash: number, digits: boolean): void => {
      if (digits || nameHashes.has(hash)) {
        bounds.push(from, to);
        key = mix(key, percent);
      } else key = mix(key, hash);
    };
    let from = 0;
    while (from < line.length) {
      let hash = start;
      let digits = false;
      let colons = 0;
      let hexadecimal = true;
      let to = from;
      for (; to < line.length; to += 1) {
        const code = line.charCodeAt(to);
        if (code >= 48 && code <= 57) digits = true;
        else if (code === colon) colons += 1;
        else if (code >= 97 && code <= 122) hexadecimal &&= code <= 102;
        else if ((code >= 65 && code <= 90) || (code >= 45 && code <= 46) || code === 95) hexadecimal = false;
        else break;
        hash = mix(hash, code);
      }
      if (to === from) {
        const code = line.charCodeAt(from);
        if (code === percent) return undefined;
        key = mix(key, code);
        from += 1;
        continue;
      }
      if (colons === 0) take(from, to, hash, digits);
      else if (colons > 1 && hexadecimal) {
        // Lines of both families are not alike.
        bounds.push(from, to);
        key = mix(key, colon);
      } else {
        // No address: what is between the colons.
        for (let word = from; word < to;) {
          const next = line.indexOf(':', word);
          const end = next < 0 || next > to ? to : next;
          if (end > word) take(word, end, hashOf(line, word, end), /\d/.test(line.slice(word, end)));
          if (end < to) key = mix(key, colon);
          word = end + 1;
        }
      }
      from = to;
    }
    return { key, bounds };
  };
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
