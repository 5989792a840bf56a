import { defineConfig } from 'vitest/config';
import { viteTextImports } from './scripts/text-imports.mjs';

const kernel = 'test/kernel/**/*.test.ts';
const growth = 'test/growth/**/*.test.ts';

export default defineConfig({
  plugins: [viteTextImports],
  test: {
    // Kernel tests start processes by the hundred; more files at once than cores only adds noise.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Pure functions leave nothing behind, so their files share one process: starting one for each takes most of the time.
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [kernel, growth], isolate: false },
      },
      // They count how often each block of the compiler runs, and start to before it is loaded.
      { extends: true, test: { name: 'growth', include: [growth] } },
      { extends: true, test: { name: 'kernel', include: [kernel] } },
    ],
  },
});
