import { defineConfig } from 'vitest/config';
import { countReporter } from './tests/ci-reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // As many at once as there are cores: the default leaves one of two idle.
    maxWorkers: '100%',
    // No test is timed: the limit only ends one that hangs, on machines that may be slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: ['default', countReporter],
  },
});
