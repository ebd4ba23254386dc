import type { Reporter, TestModule } from 'vitest/node';

/** The closing line of a test run, in the form CI reads: `12 passed, 1 failed, 2 skipped`. */
export const countReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = countTests(modules);
    const { passed, skipped } = counts;
    const failed = counts.failed + unhandledErrors.length;
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    if (passed === 0) process.exitCode = 1;
  },
};

/** Counts tests by outcome. A file that failed outside its tests (not loaded, or a hook threw) is one failure. */
function countTests(modules: readonly TestModule[]) {
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const module of modules) {
    const failedBefore = counts.failed;
    for (const test of module.children.allTests()) counts[test.result().state] += 1;
    if (module.state() === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}
