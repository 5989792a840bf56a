/**
 * Writes dist/compiler.cache: what V8 compiled of dist/compiler.cjs while an example was built and checked, which is what
 * most runs need. Functions that were not called are not in it and are compiled when they are.
 */
import fs, { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const filename = 'dist/compiler.cjs';
const source = readFileSync(filename, 'latin1');
const script = new Script(source, { filename });
const { writeSync } = fs;
fs.writeSync = (descriptor, bytes, ...rest) =>
  descriptor === 1 ? bytes.length : writeSync(descriptor, bytes, ...rest);
for (const command of ['build', 'check']) {
  process.argv = [process.execPath, 'netc', command, 'examples/docker0/docker0.net'];
  script.runInThisContext()(createRequire(import.meta.url), { exports: {} }, {});
}
const hash = Buffer.from(source.slice(0, source.indexOf('\n')), 'latin1');
const cache = Buffer.concat([script.createCachedData(), hash]);
// Twice, so that damage is seen (see src/cli/launch.ts).
writeFileSync('dist/compiler.cache', Buffer.concat([cache, cache]));
