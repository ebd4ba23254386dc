import { comparisonAddress } from '../../src/document/addresses.ts';
import { comparePairs } from '../../src/site/compare/compare-pages.ts';
import { publishedBooks } from '../published-books.ts';

/** The first pair of disclosures of content/ that has a page; with very many disclosures only near ones have, if there are any. */
export const [PAIR] = comparePairs(publishedBooks());

/** Its address within the website; none where no pair has a page. */
export const PAIR_PAGES: readonly string[] =
  PAIR === undefined ? [] : [comparisonAddress(PAIR.first, PAIR.second).slice(1)];
