import { positionAt } from '../base/line-index.ts';
import { relativeName } from '../base/relative-name.ts';
import type { Origin, SourceFile, Span, Via } from '../base/span.ts';
import { wayText } from '../diagnostics/way-text.ts';

/**
 * Tells places as scripts do: `FILE:LINE`, and the round or use where there is one, `FILE:LINE (i=7)`. Files are named
 * relative to the folder of `rootFile`. Names and values may hold anything but may not disguise or end the line that
 * they stand on. Most places of a script share their file and their round, whose texts are therefore kept.
 */
export function originTexts(rootFile: string): (origin: Origin) => string {
  const names = new Map<SourceFile, string>();
  const ways = new Map<Via | undefined, string>();
  const placeText = ({ file, start }: Span): string => {
    let name = names.get(file);
    if (name === undefined) names.set(file, (name = harmless(relativeName(rootFile, file.name))));
    return `${name}:${positionAt(file, start).line}`;
  };
  let last: Origin | undefined;
  let lastText = '';
  return (origin) => {
    // Most that is asked about is of the very origin that was asked about before.
    if (origin === last) return lastText;
    let way = ways.get(origin.via);
    if (way === undefined) ways.set(origin.via, (way = harmless(wayText(origin.via, placeText))));
    last = origin;
    lastText = placeText(origin) + way;
    return lastText;
  };
}

function harmless(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/g, '?');
}
