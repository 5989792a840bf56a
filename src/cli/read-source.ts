import { readFileSync, statSync } from 'node:fs';
import type { SourceFile } from '../base/span.ts';
import type { LoadFailure } from '../expand/expand.ts';

/** More than any topology has, and less than what would fill the memory. */
const longestFile = 64 * 1024 * 1024;

/**
 * Reads a source file (`-`: standard input). What cannot be read is a fact and no exception: no such file, a directory,
 * no permission, too long, not UTF-8.
 */
export function readSource(path: string): SourceFile | LoadFailure {
  try {
    if (path !== '-') {
      const status = statSync(path);
      if (status.isDirectory()) return { failure: 'it is a directory' };
      if (status.size > longestFile) return { failure: `it is longer than ${longestFile / 1024 / 1024} MiB` };
    }
    const bytes = readFileSync(path === '-' ? 0 : path);
    if (bytes.length > longestFile) return { failure: `it is longer than ${longestFile / 1024 / 1024} MiB` };
    return {
      name: path === '-' ? '<stdin>' : path,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch (error) {
    return { failure: reason(error) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no UTF-8 text',
  ERR_INVALID_ARG_VALUE: 'the name holds a NUL character',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
