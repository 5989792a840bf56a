import { lineShapes, type LineShapes } from './line-shapes.ts';

/** From so many rows on a table is easier to read than the lines themselves. */
const fewestRows = 16;
/** A row's words are told by one digit. */
const mostWords = 9;
/** The longest block of lines whose repetition is looked for. */
const longestBlock = 16;

/** What rows differ in, as it stands in one place: the words of the place `at`, and what is around each of them. */
interface Word {
  readonly at: number;
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
  return lines.length < fewestRows ? lines : withTables(lines, lineShapes(lines, names, alone));
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
    {
      keys: Float64Array.from(order, (at) => shapes.keys[at] ?? NaN),
      firsts: Int32Array.from(order, (at) => shapes.firsts[at] ?? 0),
      ends: Int32Array.from(order, (at) => shapes.ends[at] ?? 0),
      bounds: shapes.bounds,
    },
  );
}

/** @throws RangeError for a line that would be taken for a part of a table. */
function refuseMarks(lines: readonly string[]): void {
  const mark = lines.find((line) => line.startsWith('%'));
  if (mark !== undefined) throw new RangeError(`not a line of a text: ${JSON.stringify(mark)}`);
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
    let end = start;
    while (end + length < keys.length && keys[end] === keys[end + length]) end += 1;
    const rows = Math.floor((end - start) / length) + 1;
    if (rows >= fewestRows) return { start, length, rows };
  }
  return { start, length: 1, rows: 1 };
}

/** The table of a repetition; undefined when its rows differ in too many words, or are not alike after all. */
function table(
  lines: readonly string[],
  { firsts, ends, bounds }: LineShapes,
  { start, length, rows }: Repetition,
): readonly string[] | undefined {
  // What stands around the atoms of the first row, and the atoms of each row.
  const texts: string[] = [];
  const cells: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cell: string[] = [];
    let place = 0;
    for (let index = start + row * length; index < start + (row + 1) * length; index += 1) {
      const line = lines[index] ?? '';
      let from = 0;
      for (let at = firsts[index] ?? 0; at <= (ends[index] ?? 0); at += 2) {
        const isLast = at === ends[index];
        const to = isLast ? line.length : (bounds[at] ?? 0);
        if (row === 0) texts.push(line.slice(from, to));
        else if (texts[place]?.length !== to - from || !line.startsWith(texts[place] ?? '', from)) return undefined;
        place += 1;
        if (isLast) break;
        from = bounds[at + 1] ?? 0;
        // Most atoms are those of the first row: no text is made for them.
        const same = cells[0]?.[cell.length];
        cell.push(same?.length === from - to && line.startsWith(same, to) ? same : line.slice(to, from));
      }
    }
    cells.push(cell);
  }
  const words = wordsOf(cells);
  const order = [...new Set(words.flatMap((word) => (word === undefined ? [] : [word.at])))];
  if (order.length > mostWords) return undefined;

  const [first = []] = cells;
  const each: string[] = [];
  let place = 0;
  let text = 0;
  for (let index = start; index < start + length; index += 1) {
    let line = texts[text++] ?? '';
    for (let at = firsts[index] ?? 0; at < (ends[index] ?? 0); at += 2) {
      const word = words[place];
      line += word === undefined ? (first[place] ?? '') : `${word.before}%${order.indexOf(word.at) + 1}${word.behind}`;
      line += texts[text++] ?? '';
      place += 1;
    }
    each.push(line);
  }
  return ['%each', ...each, '%rows', ...cells.map((row) => order.map((at) => row[at] ?? '').join(' ')), '%end'];
}

/** For each place of a row what stands there; undefined where it is the same in all rows. */
function wordsOf(cells: readonly (readonly string[])[]): readonly (Word | undefined)[] {
  const [first = []] = cells;
  const words = first.map((): Word | undefined => undefined);
  const kept: number[] = [];
  const differing = first.flatMap((text, at) => (cells.every((row) => row[at] === text) ? [] : [at]));
  // The shortest first: others may be made of them.
  for (const at of differing.sort((a, b) => (first[a] ?? '').length - (first[b] ?? '').length || a - b)) {
    let word = undefined;
    for (const base of kept) if ((word = madeOf(cells, at, base)) !== undefined) break;
    if (word === undefined) kept.push(at);
    words[at] = word ?? { at, before: '', behind: '' };
  }
  return words;
}

/** How what stands at one place is made of what stands at another, the same way in all rows and not within a word. */
function madeOf(cells: readonly (readonly string[])[], at: number, base: number): Word | undefined {
  const [first = []] = cells;
  const text = first[at] ?? '';
  const part = first[base] ?? '';
  const index = text.indexOf(part);
  if (index < 0) return undefined;
  const before = text.slice(0, index);
  const behind = text.slice(index + part.length);
  if (/[a-z0-9]$/i.test(before) || /^[a-z0-9]/i.test(behind)) return undefined;
  return cells.every((row) => row[at] === `${before}${row[base] ?? ''}${behind}`)
    ? { at: base, before, behind }
    : undefined;
}
