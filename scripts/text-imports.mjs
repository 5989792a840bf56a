/**
 * `import texts from '../templates/runtime/*.bash'` gives a record from file name (without its ending) to text.
 * It works the same in the bundle (esbuild) and in tests (vite), so that the texts stay files and the CLI stays one file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pattern = /\/\*\.(awk|bash|md)$/;

/**
 * The module's code: an object of all files that match, sorted by name. Each is a getter, which node does not compile
 * before it is asked: a page that nobody reads costs nothing.
 */
function moduleOf(file) {
  const folder = path.dirname(file);
  const ending = path.extname(file);
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  const getters = names.sort().map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return `get ${JSON.stringify(name.slice(0, -ending.length))}() { return ${JSON.stringify(text)}; }`;
  });
  return `export default { ${getters.join(', ')} };`;
}

export const esbuildTextImports = {
  name: 'text-imports',
  setup(build) {
    build.onResolve({ filter: pattern }, (args) => ({
      path: path.resolve(args.resolveDir, args.path),
      namespace: 'text-imports',
    }));
    build.onLoad({ filter: /.*/, namespace: 'text-imports' }, (args) => ({
      contents: moduleOf(args.path),
      loader: 'js',
    }));
  },
};

export const viteTextImports = {
  name: 'text-imports',
  enforce: 'pre',
  resolveId(source, importer) {
    // The id must not look like a file with an ending that vite knows (or fails to find): hence the prefix and suffix.
    return pattern.test(source) && importer ? `\0texts:${path.resolve(path.dirname(importer), source)}.js` : undefined;
  },
  load(id) {
    return id.startsWith('\0texts:') ? moduleOf(id.slice('\0texts:'.length, -'.js'.length)) : undefined;
  },
};
