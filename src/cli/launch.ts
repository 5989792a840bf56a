import { readFileSync } from 'node:fs';
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
// All of it is ASCII, which is read fastest as Latin-1.
const source = readFileSync(filename, 'latin1');

function cachedCode(): Buffer | undefined {
  try {
    const file = readFileSync(path.join(__dirname, 'compiler.cache'));
    const cache = file.subarray(0, file.length / 2);
    const hash = source.slice(0, source.indexOf('\n'));
    const end = cache.length - hash.length;
    return cache.equals(file.subarray(file.length / 2)) && cache.toString('latin1', end) === hash
      ? cache.subarray(0, end)
      : undefined;
  } catch {
    return undefined;
  }
}

const compiler = new Script(source, { filename, cachedData: cachedCode() }).runInThisContext() as (
  load: NodeJS.Require,
  self: NodeJS.Module,
  exports: unknown,
) => void;
compiler(require, module, exports);
