import { atomSize, lineShapes, type LineShapes } from './line-shapes.ts';

/** From so many rows on a table is easier to read than the lines themselves. */
const fewestRows = 16;
const percent = '%'.charCodeAt(0);

/** A row's words are told by one digit. */
const mostWords = 9;
/** The longest block of lines whose repetition is looked for. */
const longestBlock = 16;

/** What rows differ in, as it stands in one place: the words of a column, and what is around each of them. */
interface Word {
  readonly place: Column;
  readonly column: Column;
  readonly before: string;
  readonly behind: string;
}

/**
 * The lines of a text, where many that follow each other are alike as a table of what they differ in:
 *
 *     %each
 *     link set dev %1-eth0 master docker0  # shop.net:%2
 *     %rows
 *     web1 5
 *     web2 6
 *     %end
 *
 * `%1` is the first word of a row, and so on to `%9`. It may be lines of several kinds that repeat in turn, for each row. Written
 * out (templates/decision/load_text.awk) it is the same text again. Lines may differ in what holds a digit or a colon, and
 * in `names`. What `alone` matches is read by others than that, and kept out of tables.
 *
 * @throws RangeError for a line that begins with `%`, which would be taken for a part of a table: it is a bug in netc.
 */
export function tabulate(lines: readonly string[], names: Iterable<string>, alone?: RegExp): readonly string[] {
  refuseMarks(lines);
  return mayRepeat(lines) ? withTables(lines, lineShapes(lines, names, alone)) : lines;
}

/**
 * The lines of blocks that may stand in any order, with tables: blocks that are alike, where they are many enough for one, follow
 * the first of them.
 *
 * @throws RangeError as `tabulate` does.
 */
export function tabulateBlocks(blocks: readonly (readonly string[])[], names: Iterable<string>): readonly string[] {
  const lines = blocks.flat();
  refuseMarks(lines);
  if (!mayRepeat(lines)) return lines;
  const shapes = lineShapes(lines, names);
  // Of blocks that are alike, each by where it begins and ends.
  const alike = new Map<number, (readonly [first: number, end: number])[]>();
  let first = 0;
  const keys = blocks.map(({ length }) => {
    const end = first + length;
    // Blocks that only seem to be alike are put together for nothing.
    let key = 0;
    for (let at = first; at < end; at += 1) key = (Math.imul(key, 31) + (shapes.keys[at] ?? 0)) | 0;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [[first, end]]);
    else known.push([first, end]);
    first = end;
    return key;
  });
  const order: number[] = [];
  for (const key of keys) {
    const ofKey = alike.get(key) ?? [];
    for (const [from, end] of ofKey.splice(0, ofKey.length < fewestRows ? 1 : ofKey.length)) {
      for (let at = from; at < end; at += 1) order.push(at);
    }
  }
  return withTables(
    order.map((at) => lines[at] ?? ''),
    reordered(shapes, order),
  );
}

function reordered({ keys, firsts, ends, atoms }: LineShapes, order: readonly number[]): LineShapes {
  const moved = {
    keys: new Float64Array(order.length),
    firsts: new Int32Array(order.length),
    ends: new Int32Array(order.length),
    atoms,
  };
  // By hand, since `from` takes ten times as long.
  order.forEach((at, index) => {
    moved.keys[index] = keys[at] ?? NaN;
    moved.firsts[index] = firsts[at] ?? 0;
    moved.ends[index] = ends[at] ?? 0;
  });
  return moved;
}

/** @throws RangeError for a line that would be taken for a part of a table. */
function refuseMarks(lines: readonly string[]): void {
  const mark = lines.find((line) => line.charCodeAt(0) === percent);
  if (mark !== undefined) throw new RangeError(`not a line of a text: ${JSON.stringify(mark)}`);
}

/** Whether enough lines for a table have equally many words, as lines that are alike do: of a small file none need be looked at closely. */
function mayRepeat(lines: readonly string[]): boolean {
  const counts: number[] = [];
  return lines.some((line) => {
    let spaces = 0;
    for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) spaces += 1;
    const count = (counts[spaces] ?? 0) + 1;
    counts[spaces] = count;
    return count >= fewestRows;
  });
}

function withTables(lines: readonly string[], shapes: LineShapes): readonly string[] {
  const all: string[] = [];
  let next = 0;
  while (next < lines.length) {
    const { length, rows } = repetition(shapes.keys, next);
    if (rows < fewestRows) {
      all.push(lines[next++] ?? '');
      continue;
    }
    // A row begins with the header that tells where its lines belong.
    const header = lines.slice(next, next + length).findIndex((line) => line.startsWith('['));
    const end = next + (header > 0 ? header : length * rows);
    const made = header > 0 ? undefined : table(lines, shapes, { start: next, length, rows });
    for (const line of made ?? lines.slice(next, end)) all.push(line);
    next = end;
  }
  return all;
}

/** Lines that repeat: `rows` times a block of `length` of them. */
interface Repetition {
  readonly start: number;
  readonly length: number;
  readonly rows: number;
}

/** The shortest block from a place on that repeats often enough; else one row. */
function repetition(keys: Float64Array, start: number): Repetition {
  for (let length = 1; length <= longestBlock; length += 1) {
    // Most lines begin no table: the last block of the fewest tells.
    if (keys[start] !== keys[start + length * (fewestRows - 1)]) continue;
    let end = start;
    while (end + length < keys.length && keys[end] === keys[end + length]) end += 1;
    const rows = Math.floor((end - start) / length) + 1;
    if (rows >= fewestRows) return { start, length, rows };
  }
  return { start, length: 1, rows: 1 };
}

/** A place of a block where not all rows have the same atom. */
interface Column {
  /** The line of the block. */
  readonly index: number;
  /** Where the atom of the first row begins and ends in it. */
  readonly from: number;
  readonly to: number;
  /** The atom of each row. */
  readonly atoms: readonly string[];
}

/** The table of a repetition; undefined when its rows differ in too many words, or are not alike after all. */
function table(lines: readonly string[], shapes: LineShapes, repetition: Repetition): readonly string[] | undefined {
  const { start, length, rows } = repetition;
  const columns: Column[] = [];
  for (let index = 0; index < length; index += 1) {
    const found = columnsOf(lines, shapes, repetition, index);
    if (found === undefined) return undefined;
    columns.push(...found);
  }
  const words = wordsOf(columns);
  const told = [...new Set(words.map(({ column }) => column))];
  if (told.length > mostWords) return undefined;

  const each = lines.slice(start, start + length);
  // From behind: what is put in place of an atom moves all that follows.
  for (const { place, column, before, behind } of words.toReversed()) {
    const line = each[place.index] ?? '';
    const word = `${before}%${told.indexOf(column) + 1}${behind}`;
    each[place.index] = line.slice(0, place.from) + word + line.slice(place.to);
  }
  const rowText = (row: number): string => told.map(({ atoms }) => atoms[row] ?? '').join(' ');
  return ['%each', ...each, '%rows', ...Array.from({ length: rows }, (_, row) => rowText(row)), '%end'];
}

/** Where the rows differ in one line of their blocks; undefined when they do so around the atoms. */
function columnsOf(
  lines: readonly string[],
  { firsts, ends, atoms }: LineShapes,
  { start, length, rows }: Repetition,
  index: number,
): readonly Column[] | undefined {
  const first = start + index;
  const end = first + rows * length;
  const line = lines[first] ?? '';
  const begin = firsts[first] ?? 0;
  const width = (ends[first] ?? 0) - begin;
  const isEqual = (at: number): boolean => {
    const hash = atoms[begin + at + 2];
    for (let other = first + length; other < end; other += length) {
      if (atoms[(firsts[other] ?? 0) + at + 2] !== hash) return false;
    }
    return true;
  };
  const columns: Column[] = [];
  /** Where the atom before begins among its line's. */
  let before: number | undefined;
  for (let at = 0; at <= width; at += atomSize) {
    if (at < width && isEqual(at)) continue;
    // What stands between two atoms that differ is compared at once.
    const behind = before === undefined ? 0 : (atoms[begin + before + 1] ?? 0);
    const from = at < width ? (atoms[begin + at] ?? 0) : line.length;
    const between = line.slice(behind, from);
    const found: string[] = [];
    for (let other = first; other < end; other += length) {
      const text = lines[other] ?? '';
      const own = firsts[other] ?? 0;
      const otherBehind = before === undefined ? 0 : (atoms[own + before + 1] ?? 0);
      const otherFrom = at < width ? (atoms[own + at] ?? 0) : text.length;
      if (otherFrom - otherBehind !== between.length || !text.startsWith(between, otherBehind)) return undefined;
      if (at < width) found.push(text.slice(otherFrom, atoms[own + at + 1]));
    }
    if (at < width) columns.push({ index, from, to: atoms[begin + at + 1] ?? 0, atoms: found });
    before = at;
  }
  return columns;
}

/** What stands in each column: the words of another one, and what is around each of them, or its own. */
function wordsOf(columns: readonly Column[]): readonly Word[] {
  const words = new Map<Column, Word>();
  const kept: Column[] = [];
  // The shortest first: others may be made of them.
  for (const place of [...columns].sort((a, b) => (a.atoms[0] ?? '').length - (b.atoms[0] ?? '').length)) {
    let word: Word | undefined;
    for (const column of kept) if ((word = madeOf(place, column)) !== undefined) break;
    if (word === undefined) kept.push(place);
    words.set(place, word ?? { place, column: place, before: '', behind: '' });
  }
  return columns.flatMap((place) => words.get(place) ?? []);
}

/** How what stands at one place is made of the words of a column, the same way in all rows and not within a word. */
function madeOf(place: Column, column: Column): Word | undefined {
  const text = place.atoms[0] ?? '';
  const part = column.atoms[0] ?? '';
  const index = text.indexOf(part);
  if (index < 0) return undefined;
  const before = text.slice(0, index);
  const behind = text.slice(index + part.length);
  if (/[a-z0-9]$/i.test(before) || /^[a-z0-9]/i.test(behind)) return undefined;
  const isMade = place.atoms.every((atom, row) => {
    const own = column.atoms[row] ?? '';
    return (
      atom.length === before.length + own.length + behind.length &&
      atom.startsWith(before) &&
      atom.startsWith(own, before.length) &&
      atom.endsWith(behind)
    );
  });
  return isMade ? { place, column, before, behind } : undefined;
}
