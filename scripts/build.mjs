/** Bundles the CLI into the one file that ships, dist/netc.js. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { esbuildTextImports } from './text-imports.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/netc.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  // commander is CommonJS and requires Node's own modules at run time.
  banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  define: { NETC_VERSION: JSON.stringify(version) },
  plugins: [esbuildTextImports],
  logLevel: 'warning',
});
