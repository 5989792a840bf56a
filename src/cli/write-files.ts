import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes executable scripts: all of them beside their places first, then each is renamed, so that nobody finds half of
 * one and a full disk leaves the old ones as they were. Returns what went wrong, if anything did.
 */
export function writeFiles(files: readonly { readonly path: string; readonly text: string }[]): string | undefined {
  const staged = files.map((file) => ({ ...file, staged: `${file.path}.${process.pid}.new` }));
  const written: string[] = [];
  try {
    for (const file of staged) {
      mkdirSync(path.dirname(file.path), { recursive: true });
      writeFileSync(file.staged, file.text, { mode: 0o755, flag: 'wx' });
      written.push(file.staged);
    }
    for (const file of staged) renameSync(file.staged, file.path);
    return undefined;
  } catch (error) {
    for (const one of written) rmSync(one, { force: true });
    return `cannot write: ${error instanceof Error ? error.message : String(error)}`;
  }
}
