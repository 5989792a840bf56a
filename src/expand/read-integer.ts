import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import { sourceText } from './source-text.ts';
import type { Said } from './value.ts';

/** Numbers count addresses, of which IPv6 has 2^128; more digits only cost time. */
export const largestInteger = 1n << 128n;

/** A decimal integer, leading zeros allowed. Error: NC0065. */
export function readInteger({ text, origin }: Said, report: Report): bigint | undefined {
  // 39 digits hold 2^128.
  if (/^-?\d{1,39}$/.test(text)) return BigInt(text);
  report(error('NC0065', origin, `\`${text}\` is not an integer`, helpFor(sourceText(origin))));
  return undefined;
}

function helpFor(written: string): string {
  const spaced = written.replace(/[-+*/%]/g, ' $& ');
  return spaced !== written && /^[\w${}]+(?: [-+*/%] [\w${}]+)+$/.test(spaced)
    ? `write \`${spaced}\`: an operator stands between blanks`
    : 'write a decimal integer, or a value that is one';
}
