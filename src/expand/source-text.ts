import type { Span } from '../base/span.ts';

// A message only has to remind of what is written.
const longest = 60;

/** What is written at the place, on one line and shortened, for messages and advice. */
export function sourceText({ file, start, end }: Span): string {
  const text = file.text.slice(start, end).replace(/\s+/g, ' ');
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
