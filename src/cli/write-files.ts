import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
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
  const made: string[] = [];
  try {
    for (const file of files) {
      const first = mkdirSync(path.dirname(file.path), { recursive: true });
      if (first !== undefined) made.push(first);
      const beside = `${file.path}.${process.pid}.new`;
      staged.push({ path: file.path, staged: beside });
      writeFileSync(beside, file.text, { mode: 0o755, flag: 'wx' });
    }
    for (const file of staged) renameSync(file.staged, file.path);
    return undefined;
  } catch (error) {
    for (const one of staged) rmSync(one.staged, { force: true });
    for (const one of made.reverse()) removeEmpty(one);
    if (error instanceof Error && 'syscall' in error) return `cannot write: ${error.message}`;
    throw error;
  }
}

/** Removes a directory and those below it, unless there is a file in one of them. */
function removeEmpty(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(path.join(directory, entry.name));
  }
  if (readdirSync(directory).length === 0) rmdirSync(directory);
}
