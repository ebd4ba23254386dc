import { defineConfig } from 'vitest/config';
import { countReporter } from './tests/ci-reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // No test is timed: the limit only ends one that hangs, on machines that may be slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: ['default', countReporter],
  },
});
