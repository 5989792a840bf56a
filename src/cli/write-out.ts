import { writeSync } from 'node:fs';
import { exitCode } from './exit-code.ts';

const standardOutput = 1;

/**
 * Writes a text to standard output, all of it before it returns. A reader that has seen enough, such as `head`, closes the pipe:
 * that ends the process, and is no error of ours; what else stands in the way, such as a full disk, is told and ends it with
 * `exitCode.failure`. It is not `process.stdout`, for which node loads all of its streams: that takes as long as to check a small file.
 */
export function writeOut(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(standardOutput, rest));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(exitCode.ok);
      if (code !== 'EAGAIN') {
        process.stderr.write(`netc: cannot write to standard output: ${message}\n`);
        process.exit(exitCode.failure);
      }
      // Somebody who shares the pipe has made it one that does not wait for its reader (O_NONBLOCK, pipe(7)).
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
