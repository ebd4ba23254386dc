import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page; the page's own policy must be bypassed.
 * @param scope selector of the part to look at, which must be there; otherwise the whole page
 * @param rules to apply, by their ids or their tags; otherwise axe's own choice
 * @returns a line for each broken rule, with the first element that breaks it
 */
export async function axeViolations(
  page: Page,
  scope?: string,
  rules?: { readonly type: 'rule' | 'tag'; readonly values: readonly string[] },
): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    async ([scope, rules]): Promise<Pick<AxeResults, 'violations'>> => {
      // biome-ignore lint/suspicious/noExplicitAny: axe stands in the page, not here
      const { violations } = await (globalThis as any).axe.run(scope ?? document, {
        ...(rules === undefined ? {} : { runOnly: rules }),
        resultTypes: ['violations'],
      });
      return { violations };
    },
    [scope, rules] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
