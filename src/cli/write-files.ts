import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to be written. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes executable scripts: all of them beside their places first, one at a time as they are made, then each is renamed,
 * so that nobody finds half of one and a full disk leaves the old ones as they were. Returns what went wrong, if anything
 * did.
 */
export function writeFiles(files: Iterable<TextFile>): string | undefined {
  const staged: { readonly path: string; readonly staged: string }[] = [];
  try {
    for (const file of files) {
      mkdirSync(path.dirname(file.path), { recursive: true });
      const beside = `${file.path}.${process.pid}.new`;
      staged.push({ path: file.path, staged: beside });
      writeFileSync(beside, file.text, { mode: 0o755, flag: 'wx' });
    }
    for (const file of staged) renameSync(file.staged, file.path);
    return undefined;
  } catch (error) {
    for (const one of staged) rmSync(one.staged, { force: true });
    if (error instanceof Error && 'syscall' in error) return `cannot write: ${error.message}`;
    throw error;
  }
}
