import { lineShapes, type LineShape } from './line-shape.ts';

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
  const odd = lines.find((line) => line.startsWith('%'));
  if (odd !== undefined) throw new RangeError(`not a line of a text: ${JSON.stringify(odd)}`);
  if (lines.length < fewestRows) return lines;
  const shapeOf = lineShapes(names);
  const shapes = lines.map((line) => (alone?.test(line) === true ? undefined : shapeOf(line)));
  const all: string[] = [];
  let next = 0;
  while (next < lines.length) {
    const { length, rows } = repetition(shapes, next);
    if (rows < fewestRows) {
      all.push(lines[next++] ?? '');
      continue;
    }
    // A row begins with the header that tells where its lines belong.
    const header = lines.slice(next, next + length).findIndex((line) => line.startsWith('['));
    const end = next + (header > 0 ? header : length * rows);
    const plain = lines.slice(next, end);
    for (const line of (header > 0 ? undefined : table(plain, shapes.slice(next, end), length)) ?? plain)
      all.push(line);
    next = end;
  }
  return all;
}

/** The blocks of lines, in their order; only those that are alike, where they are many enough for a table, follow each other. */
export function alikeTogether(
  blocks: readonly (readonly string[])[],
  names: Iterable<string>,
): readonly (readonly string[])[] {
  if (blocks.length < fewestRows) return blocks;
  const shapeOf = lineShapes(names);
  const byShape = new Map<string, (readonly string[])[]>();
  for (const block of blocks) {
    const key = block.map((line) => shapeOf(line)?.key ?? line).join(' ');
    const alike = byShape.get(key);
    if (alike === undefined) byShape.set(key, [block]);
    else alike.push(block);
  }
  const places = new Map<readonly string[], readonly (readonly string[])[]>();
  for (const alike of byShape.values()) {
    const [first] = alike;
    if (alike.length < fewestRows || first === undefined) for (const block of alike) places.set(block, [block]);
    else places.set(first, alike);
  }
  return blocks.flatMap((block) => places.get(block) ?? []);
}

/** The shortest block of shapes from a place on that repeats often enough; else one row. */
function repetition(
  shapes: readonly (LineShape | undefined)[],
  start: number,
): { readonly length: number; readonly rows: number } {
  for (let length = 1; length <= longestBlock; length += 1) {
    let end = start;
    for (let other = shapes[end + length]; other !== undefined && shapes[end]?.key === other.key;) {
      end += 1;
      other = shapes[end + length];
    }
    const rows = Math.floor((end - start) / length) + 1;
    if (rows >= fewestRows) return { length, rows };
  }
  return { length: 1, rows: 1 };
}

/** The table of blocks of `length` lines; undefined when they differ in too many words, or are not alike after all. */
function table(
  lines: readonly string[],
  shapes: readonly (LineShape | undefined)[],
  length: number,
): readonly string[] | undefined {
  const cells: string[][] = [];
  lines.forEach((line, index) => {
    const { bounds } = shapes[index] ?? { bounds: [] };
    if (index % length === 0) cells.push([]);
    const row = cells.at(-1);
    for (let at = 0; at < bounds.length; at += 2) row?.push(line.slice(bounds[at], bounds[at + 1]));
  });
  const words = wordsOf(cells);
  const order = [...new Set(words.flatMap((word) => (word === undefined ? [] : [word.at])))];
  if (order.length > mostWords) return undefined;

  // The texts between the words of a row, the lines of a block as one text.
  const texts = [''];
  const wordAfter: number[] = [];
  const append = (text: string): void => {
    texts.push((texts.pop() ?? '') + text);
  };
  let place = 0;
  lines.slice(0, length).forEach((line, index) => {
    const { bounds } = shapes[index] ?? { bounds: [] };
    let from = 0;
    for (let at = 0; at < bounds.length; at += 2) {
      const word = words[place++];
      if (word === undefined) continue;
      append(line.slice(from, bounds[at]) + word.before);
      wordAfter.push(word.at);
      texts.push(word.behind);
      from = bounds[at + 1] ?? 0;
    }
    append(`${line.slice(from)}${index < length - 1 ? '\n' : ''}`);
  });
  const filled = (wordOf: (at: number) => string): string =>
    texts.reduce((text, part, index) => text + wordOf(wordAfter[index - 1] ?? 0) + part);
  const isSame = cells.every(
    (row, index) => filled((at) => row[at] ?? '') === lines.slice(index * length, (index + 1) * length).join('\n'),
  );
  if (!isSame) return undefined;
  return [
    '%each',
    ...filled((at) => `%${order.indexOf(at) + 1}`).split('\n'),
    '%rows',
    ...cells.map((row) => order.map((at) => row[at] ?? '').join(' ')),
    '%end',
  ];
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
