import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to be written. */
export interface TextFile {
  readonly path: string;
  /** The text, in pieces that follow each other. */
  readonly pieces: readonly string[];
}

/**
 * Writes executable scripts: all of them beside their places first, one at a time as they are made, then each is renamed,
 * so that nobody finds half of one and a full disk leaves the old ones as they were. Returns what went wrong, if anything
 * did.
 */
export function writeFiles(files: Iterable<TextFile>): string | undefined {
  const staged: { readonly path: string; readonly staged: string }[] = [];
  const made: string[] = [];
  const encode = encoder();
  try {
    for (const file of files) {
      const first = mkdirSync(path.dirname(file.path), { recursive: true });
      if (first !== undefined) made.push(first);
      const beside = `${file.path}.${process.pid}.new`;
      staged.push({ path: file.path, staged: beside });
      writeNew(beside, encode(file.pieces));
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

/** Encodes pieces of text. It still knows those of the text before, because scripts share most of theirs. */
function encoder(): (pieces: readonly string[]) => readonly Uint8Array[] {
  let known = new Map<string, Uint8Array>();
  return (pieces) => {
    const before = known;
    known = new Map();
    return pieces.map((piece) => {
      const bytes = before.get(piece) ?? Buffer.from(piece);
      known.set(piece, bytes);
      return bytes;
    });
  };
}

function writeNew(file: string, pieces: readonly Uint8Array[]): void {
  const descriptor = openSync(file, 'wx', 0o755);
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes a directory and those below it, unless there is a file in one of them. */
function removeEmpty(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(path.join(directory, entry.name));
  }
  if (readdirSync(directory).length === 0) rmdirSync(directory);
}
