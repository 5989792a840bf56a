import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file to be written. */
export interface TextFile {
  readonly path: string;
  /** The text, in pieces that follow each other. */
  readonly pieces: readonly string[];
}

/** Files that were written beside their places, and the directories that were made for them. */
export interface Staged {
  readonly files: readonly { readonly path: string; readonly beside: string }[];
  readonly directories: readonly string[];
}

/** What went wrong, as one line. */
export interface WriteFailure {
  readonly failure: string;
}

/**
 * Writes executable scripts beside their places, one at a time as they are made: {@link putInPlace} renames them when all
 * are there, so that nobody finds half of one and a full disk leaves the old ones as they were. After a failure nothing
 * is left of them.
 */
export function stageFiles(files: Iterable<TextFile>): Staged | WriteFailure {
  const staged: { readonly path: string; readonly beside: string }[] = [];
  const directories: string[] = [];
  const encode = encoder();
  try {
    for (const file of files) {
      const first = mkdirSync(path.dirname(file.path), { recursive: true });
      if (first !== undefined) directories.push(first);
      const beside = `${file.path}.${process.pid}.new`;
      staged.push({ path: file.path, beside });
      writeNew(beside, encode(file.pieces));
    }
    return { files: staged, directories };
  } catch (error) {
    discard([{ files: staged, directories }]);
    return writeFailure(error);
  }
}

/** Puts what was staged in its place; when that fails, takes back what is not there yet. */
export function putInPlace(parts: readonly Staged[]): WriteFailure | undefined {
  try {
    for (const { files } of parts) {
      for (const { path: place, beside } of files) renameSync(beside, place);
    }
    return undefined;
  } catch (error) {
    discard(parts);
    return writeFailure(error);
  }
}

/** Takes away what was staged, and the directories that were made for it and hold nothing else. */
export function discard(parts: readonly Staged[]): void {
  for (const { files } of parts) {
    for (const { beside } of files) rmSync(beside, { force: true });
  }
  for (const { directories } of parts) {
    for (const one of directories.toReversed()) removeEmpty(one);
  }
}

function writeFailure(error: unknown): WriteFailure {
  if (error instanceof Error && 'syscall' in error) return { failure: `cannot write: ${error.message}` };
  throw error;
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
