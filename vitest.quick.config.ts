import { defineConfig, mergeConfig } from 'vitest/config';
import { SLOW } from './tests/slow.ts';
import all from './vitest.config.ts';

/** `npm run test:quick`: everything but what builds the website, opens a browser, or changes content hundreds of times. */
export default mergeConfig(all, defineConfig({ test: { exclude: [...SLOW, 'node_modules/**'] } }));
