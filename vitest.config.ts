import { defineConfig } from 'vitest/config';
import { viteTextImports } from './scripts/text-imports.mjs';

export default defineConfig({
  plugins: [viteTextImports],
  test: {
    include: ['test/**/*.test.ts'],
    // Kernel tests start processes by the hundred; more files at once than cores only adds noise.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
