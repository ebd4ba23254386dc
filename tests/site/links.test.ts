import { describe, expect, test } from 'vitest';
import { linksFromAnywhere, relativeHref } from '../../src/site/addresses/links.ts';

describe('a link from one page to another', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/icon.svg', 'icon.svg'],
    ['/', '/bureau/2026/', 'bureau/2026/'],
    ['/bureau/2026/', '/', '../../'],
    ['/bureau/2026/', '/bureau/', '../'],
    ['/bureau/2026/', '/bureau/2026/', './'],
    ['/bureau/2026/', '/bureau/2026/fund/', 'fund/'],
    ['/bureau/2026/fund/', '/bureau/2026/income/#c-208-total', '../income/#c-208-total'],
    ['/bureau/2026/fund/', '/bureau/2026/fund/#r-208', '#r-208'],
    ['/bureau/2026/fund/', '/assets/site.css', '../../../assets/site.css'],
    ['/bureau/', '/bureaucracy/2026/', '../bureaucracy/2026/'],
    ['/bureau/2026/', '/bureau/2026/fund/#r-专项', 'fund/#r-%E4%B8%93%E9%A1%B9'],
  ])('%s → %s is %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href);
    expect(decodeURI(new URL(href, `http://localhost/some/where${from}`).href)).toBe(
      `http://localhost/some/where${to}`,
    );
  });
});

test('a page that answers at any address names the root of the website', () => {
  expect(linksFromAnywhere('/budget/')('/bureau/')).toBe('/budget/bureau/');
  expect(linksFromAnywhere('/')('/')).toBe('/');
});
