import type { Browser } from 'playwright-core';

/**
 * Opens pages one after the other.
 * @param root address of the website, ending in "/"
 * @param paths files of its pages: "a/b/index.html"
 * @returns what the browser complained of: messages on the console, requests that failed or went to another host
 */
export async function visit(
  browser: Browser,
  root: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const { origin } = new URL(root);
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) said.push(`${page.url()} asks for ${request.url()}`);
  });
  // The browser gives up the icon of a page that is left at once.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      said.push(`${page.url()} did not get ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.url()} is ${response.status()}`);
  });
  for (const path of paths) await page.goto(root + path.slice(0, -'index.html'.length));
  await page.close();
  return said;
}
