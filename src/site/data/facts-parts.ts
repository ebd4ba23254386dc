import type { FactsPart } from '../../exporters/data/data-set.ts';
import { regionId } from '../addresses/region-address.ts';
import type { ExtractRecord } from '../extracts/extract.ts';

/** Disclosures of a year whose facts stand in one file: some 50 MB of CSV. */
const MOST = 300;

type OfYearAndRegion = Pick<ExtractRecord, 'year' | 'region'>;

/** Which facts stand in one file: those of a year, and where its disclosures are many those of each region, so that no file grows with the whole. The latest year first. */
export function factsParts<Record extends OfYearAndRegion>(
  disclosures: readonly Record[],
  most = MOST,
): readonly { readonly part: FactsPart; readonly group: readonly Record[] }[] {
  const years = [...Map.groupBy(disclosures, ({ year }) => year)].toSorted(([one], [other]) => other - one);
  return years.flatMap(([year, group]) =>
    group.length <= most
      ? [{ part: { year }, group }]
      : [...Map.groupBy(group, ({ region = '' }) => region)].map(([region, within]) => ({
          part: { year, region: { id: regionId(region), title: region === '' ? '未写明地区的' : region } },
          group: within,
        })),
  );
}
