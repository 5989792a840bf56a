/**
 * `npm run laws -- [--minutes N] [--seed N]`: tries the laws of the generated scripts on random topologies until the time
 * is over, and writes docs/reliability.md (see test/kernel/laws/long-run.ts).
 */
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { esbuildTextImports } from './text-imports.mjs';

/** In the bundle, files are still found beside the source that names them. */
const sourceUrls = {
  name: 'source-urls',
  setup(build) {
    build.onLoad({ filter: /\/test\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

const outfile = 'dist/laws.mjs';
await build({
  entryPoints: ['test/kernel/laws/long-run.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [esbuildTextImports, sourceUrls],
  logLevel: 'warning',
});
process.on('exit', () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
