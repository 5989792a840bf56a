import { positionAt } from '../base/line-index.ts';
import { relativeName } from '../base/relative-name.ts';
import type { Origin, Span } from '../base/span.ts';
import { wayText } from '../diagnostics/way-text.ts';

/**
 * The place as scripts tell it: `FILE:LINE`, and the round or use where there is one, `FILE:LINE (i=7)`. Files are named
 * relative to the folder of `rootFile`. Names and values may hold anything but may not disguise or end the line that
 * they stand on.
 */
export function originText(origin: Origin, rootFile: string): string {
  const placeText = ({ file, start }: Span): string =>
    `${relativeName(rootFile, file.name)}:${positionAt(file, start).line}`;
  return `${placeText(origin)}${wayText(origin.via, placeText)}`.replaceAll(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/g,
    '?',
  );
}
