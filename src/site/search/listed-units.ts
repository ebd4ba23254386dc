import type { Books } from '../../books/books.ts';
import { exact, order } from '../../model/decimal/exact.ts';
import { laterTerm, termFolder } from '../../model/disclosure/kind.ts';
import { unitSpellings } from '../../search/build/pinyin.ts';
import { normalise } from '../../search/index/normalise.ts';
import { commonName, unitNames } from '../../search/index/unit-names.ts';
import { type ListedUnit, SIZES, type UnitList } from '../../search/units/unit-list.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** Everyone who discloses, for the pages that find them by name. */
export function unitList(books: Books): UnitList {
  const told = Map.groupBy(extractsOf(books), ({ disclosure }) => disclosure.discloser);
  const disclosers = books.content.disclosers.filter(({ id }) => told.has(id));
  const regions = distinct(disclosers.map(({ department }) => department.region ?? ''));
  const levels = distinct(disclosers.map(({ department }) => department.level ?? ''));
  const terms = [
    ...new Set(
      extractsOf(books)
        .map(({ disclosure }) => disclosure)
        .toSorted(laterTerm)
        .map(termFolder),
    ),
  ];
  return {
    regions,
    levels,
    terms,
    units: disclosers.map(({ id, title, department }): ListedUnit => {
      const own = (told.get(id) ?? []).toSorted((a, b) => laterTerm(a.disclosure, b.disclosure));
      const { region = '', level = '' } = department;
      const total = own[0]?.totals[0];
      return {
        id,
        title,
        names: namesOf(title, region),
        region: regions.indexOf(region),
        level: levels.indexOf(level),
        terms: own.map(({ disclosure }) => terms.indexOf(termFolder(disclosure))),
        total: total && [`${total.text} ${total.moneyUnit}`, total.href],
        size: sizeOf(own[0]),
      };
    }),
  };
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** Short names, and all names in letters. */
const namesOf = (title: string, region: string): string =>
  [
    ...new Set([
      normalise(commonName(title, region) ?? ''),
      ...unitNames(title, region)
        .map(normalise)
        .filter((name) => !normalise(title).includes(name)),
      ...unitSpellings(title, region).flatMap(({ whole, initials }) => [whole, initials]),
    ]),
  ]
    .filter(Boolean)
    .join(' ');

/** The size of the latest 收入总计; −1 where it is not known. */
function sizeOf(latest: Extract | undefined): number {
  const total = latest?.points.find(({ id }) => id === 'totals/sources')?.figure;
  if (total === undefined) return -1;
  return SIZES.findLastIndex(({ from }) => order(exact(total.yuan), exact(from)) >= 0);
}

/** The sizes there are to choose from. */
export { SIZES } from '../../search/units/unit-list.ts';
