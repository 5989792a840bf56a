import pages from '../../docs/errors/*.md';
import { suggest } from '../base/suggest.ts';
import { errorCodes } from './error-codes.ts';
import { exitCode } from './exit-code.ts';
import { writeOut } from './write-out.ts';

/** `netc explain CODE`: prints the page of an error code; without a code, the list of all. */
export function explain(code: string | undefined): number {
  if (code === undefined) {
    writeOut(`${errorCodes.map((one) => `${one.code}  ${one.severity.padEnd(7)}  ${one.title}`).join('\n')}\n`);
    return exitCode.ok;
  }
  const page = pages[code.toUpperCase()];
  if (page !== undefined) {
    writeOut(page);
    return exitCode.ok;
  }
  const near = suggest(code.toUpperCase(), Object.keys(pages));
  process.stderr.write(
    `netc: there is no error code ${JSON.stringify(code)}${near === undefined ? '' : `; did you mean ${near}?`} (netc explain lists all)\n`,
  );
  return exitCode.usage;
}
