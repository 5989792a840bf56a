import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * What `netc` runs: the bundled compiler beside this file, with the code that V8 made of it when it was bundled, so that
 * it need not be compiled anew each time. V8 refuses a cache of another version or of other flags of its own, but neither
 * sees a damaged one nor one of another source of the same length: therefore it lies in its file twice, and bears the bundle's
 * first line, which is a hash. To compare the two takes less time than any checksum that node has, since that has to be
 * loaded. Without a cache that fits, the bundle is compiled.
 *
 * The cache is never written when netc runs: a folder that others can write to would let them say what root executes.
 */
const filename = path.join(__dirname, 'compiler.cjs');
/** Memory that is read into more than once: to touch new memory takes longer than to read the file. */
let scratch = Buffer.allocUnsafeSlow(1 << 20);

/** Fills a buffer from a place of a file on, as far as that goes; returns what was read. */
function filled(buffer: Buffer, descriptor: number, from: number): Buffer {
  let end = 0;
  for (let count = 1; count > 0 && end < buffer.length; end += count)
    count = readSync(descriptor, buffer, end, buffer.length - end, from + end);
  return buffer.subarray(0, end);
}

function room(length: number): Buffer {
  if (scratch.length < length) scratch = Buffer.allocUnsafeSlow(length);
  return scratch.subarray(0, length);
}

function cachedCode(): Buffer | undefined {
  let descriptor;
  try {
    descriptor = openSync(path.join(__dirname, 'compiler.cache'), 'r');
    const half = fstatSync(descriptor).size / 2;
    const file = filled(Buffer.allocUnsafeSlow(half), descriptor, 0);
    const hash = source.slice(0, source.indexOf('\n'));
    const end = file.length - hash.length;
    return file.equals(filled(room(half), descriptor, half)) && file.toString('latin1', end) === hash
      ? file.subarray(0, end)
      : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const bundle = openSync(filename, 'r');
// All of it is ASCII, which is read fastest as Latin-1.
const source = filled(room(fstatSync(bundle).size), bundle, 0).toString('latin1');
closeSync(bundle);

const compiler = new Script(source, { filename, cachedData: cachedCode() }).runInThisContext() as (
  load: NodeJS.Require,
  self: NodeJS.Module,
  exports: unknown,
) => void;
compiler(require, module, exports);
