import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/**
 * What must stand in one place only: a question that is answered for every kind there is, so that a new kind is a compile
 * error there and not a blank on a page.
 */
const ONCE: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly where: readonly string[];
}[] = [
  {
    what: 'what kind of dimension it is',
    pattern: /\bkind [!=]== '(?:tree|codes)'/,
    where: ['src/model/taxonomy.ts'],
  },
  {
    what: 'what kind of row it is',
    pattern: /\bkind [!=]== '(?:total|subtotal)'/,
    where: ['src/model/kinds/row-kinds.ts'],
  },
  {
    what: 'which member of the taxonomy is meant',
    pattern:
      /\b(?:flow|fund|nature|origin|purpose)(?::| ===| !==) '\w+'|(?<!\bid: )'(?:threePublic|vehicleOperation|vehiclePurchase|overseasTravel|officialHospitality|broughtForward|carriedForward|governmentFund|stateCapital|specialAccount|agencyOperating)'/,
    // A dimension's own id looks like a member of it.
    where: ['src/model/vocabulary/members.ts', 'src/model/vocabulary/dimension-ids.ts'],
  },
  {
    what: 'which dimension is meant',
    pattern:
      /\b(?:dimensions\.get\(|numberOf\(|by: |by [!=]== |dimension: |dimension [!=]== |codeNames\(\w+, |knownMembers\(\w+, )'(?:year|version|unit|flow|fund|origin|nature|function|economic|governmentEconomic|revenueCode|project|purpose)'/,
    where: ['src/model/vocabulary/dimension-ids.ts'],
  },
  {
    what: 'which fact of narrative.yaml is meant',
    pattern:
      /'(?:procurement-(?:total|goods|works|services|lines)|(?:operating|specific)-projects(?:-amount)?|overall-goal-amount|fixed-assets-planned)'|facts\.get\('|factFigure\(\w+, '/,
    where: ['src/model/vocabulary/fact-names.ts'],
  },
  {
    what: 'which section of a format holds what',
    pattern: /(?:section|id) === '(?:duties|organisation|tasks|contact|glossary)'|SECTION = '/,
    where: [],
  },
  {
    what: 'which tables of a format hold records, and their columns',
    pattern: /\]?\.?\[0\] [!=]== '(?:project|purchase)'|(?<!\bid: )'smallFirms'/,
    where: ['src/formats/record-tables.ts'],
  },
  {
    what: 'which formats of the facts there are',
    pattern: /'ndjson(?:\.gz)?'/,
    where: ['src/exporters/data/data-set.ts'],
  },
];

describe.each(ONCE)('$what', ({ pattern, where }) => {
  test(`stands in ${where.length === 0 ? 'no module' : where.join(', ')} only`, () => {
    const others = sourceFiles('src').filter(
      (file) => !where.includes(file) && pattern.test(readFileSync(join(file), 'utf8')),
    );
    expect(others).toEqual([]);
  });
});
