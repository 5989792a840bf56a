import type { Origin } from '../base/span.ts';

/** Adds where a line comes from, unless the line above says the same. */
export function originColumn(
  originOf: (origin: Origin) => string,
): (line: string, origin: Origin, note?: string) => string {
  let above: Origin | undefined;
  let noteAbove: string | undefined;
  let textAbove = '';
  return (line, origin, note) => {
    // Most lines have the very origin of the line above.
    if (origin === above && note === noteAbove) return line;
    above = origin;
    noteAbove = note;
    const text = originOf(origin) + (note === undefined ? '' : ` ${note}`);
    if (text === textAbove) return line;
    textAbove = text;
    return `${line}  # ${text}`;
  };
}
