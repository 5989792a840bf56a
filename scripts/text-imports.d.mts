import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

export declare const esbuildTextImports: EsbuildPlugin;
export declare const viteTextImports: VitePlugin;
