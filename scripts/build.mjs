/**
 * Bundles the CLI into dist: compiler.cjs is all of it, netc.cjs starts it, and compiler.cache is what V8 made of it, for
 * the version of node that builds; without it netc starts more slowly.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { esbuildTextImports } from './text-imports.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

// commander would start programs with it, of which netc has none; to load it takes some milliseconds.
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

// What this module exports follows from files alone: it is worked out now, and the bundle holds the outcome.
const workedOut = {
  name: 'worked-out',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/plan\/script-library\.ts$/ }, async ({ path }) => {
      const outcome = { exports: {} };
      new Function('module', await bundle(path, [esbuildTextImports]))(outcome);
      const constants = Object.entries(outcome.exports).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: constants.join('\n'), loader: 'js' };
    });
  },
};

// Chevrotain fills a table of 65,536 numbers before it does anything else, which takes longer than to lex a small file. They
// are worked out here instead when one is asked for.
const withoutCharacterTable = {
  name: 'without-character-table',
  setup({ onLoad }) {
    onLoad({ filter: /\/chevrotain\/lib\/src\/scan\/lexer\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text
        .replace(': charCodeToOptimizedIdxMap[charCode];', ': 255 + ~~(charCode / 255);')
        .replace('if (isEmpty(charCodeToOptimizedIdxMap)) {', 'if (false) {');
      if (contents.length !== text.length - 40) throw new Error(`${path} is not what it was: look at the table again`);
      return { contents, loader: 'js' };
    });
  },
};

/** The bundle of one entry as text. Node loads CommonJS some milliseconds faster than an ES module. */
async function bundle(entry, plugins = [esbuildTextImports, withoutChildProcess, withoutCharacterTable, workedOut]) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    charset: 'ascii',
    define: { NETC_VERSION: JSON.stringify(version) },
    plugins,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

const [compiler, launcher] = await Promise.all([bundle('src/cli/main.ts'), bundle('src/cli/launch.ts')]);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// A function of what node gives to a module, which the launcher calls. The first line tells one bundle from another.
const hash = createHash('sha256').update(compiler).digest('hex');
writeFileSync('dist/compiler.cjs', `// ${hash}\n(function (require, module, exports) {${compiler}})\n`);
writeFileSync('dist/netc.cjs', `#!/usr/bin/env node\n${launcher}`);
chmodSync('dist/netc.cjs', 0o755);

const { status, stderr } = spawnSync(process.execPath, ['scripts/cache-code.mjs'], { encoding: 'utf8' });
if (status !== 0) throw new Error(`the code cache could not be made:\n${stderr}`);
