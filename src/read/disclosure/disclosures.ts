import { folderTerm } from '../../model/disclosure/kind.ts';
import { type Folder, listFolder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { FormatsReading } from '../format/formats.ts';
import type { TaxonomyReading } from '../taxonomy/read-taxonomy.ts';
import type { UnitsReading } from '../units/units.ts';
import {
  type DisclosureContext,
  type DisclosurePlace,
  type DisclosureReading,
  readDisclosure,
} from './disclosure.ts';
import { readDisclosureFiles } from './disclosure-files.ts';

/**
 * Reads disclosures.
 * @returns none where the taxonomy is not known: the files can be read as YAML then, but not understood
 */
export function readDisclosures(
  folder: Folder,
  taxonomy: TaxonomyReading,
  units: UnitsReading,
  formats: FormatsReading,
  places: readonly DisclosurePlace[],
): readonly DisclosureReading[] {
  if (!taxonomy.isKnown) {
    for (const { path } of places) readDisclosureFiles(folder, path);
    return [];
  }
  const surroundings: DisclosureContext = { taxonomy, units, formats, schemas: new Map() };
  return places.flatMap((place) => {
    const record = readDisclosure(folder, place, surroundings);
    return record === undefined ? [] : [record];
  });
}

/** Lists disclosures/: a folder for each discloser, in it one for each year and kind: 2026, 2024-final. */
export function disclosurePlaces(folder: Folder, units: UnitsReading): readonly DisclosurePlace[] {
  const ids = (listFolder(folder, 'disclosures') ?? [])
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);
  listExpected(folder, 'disclosures', { folders: ids });
  return ids.flatMap((id) => {
    const discloser = units.disclosers.get(id);
    if (discloser === undefined && units.isComplete)
      folder.report(unknownDiscloser(id, [...units.disclosers.keys()]));
    const years = (listFolder(folder, `disclosures/${id}`) ?? []).filter(({ isFolder }) => isFolder);
    listExpected(folder, `disclosures/${id}`, { folders: years.map(({ name }) => name) });
    return years.flatMap(({ name }) => {
      const path = `disclosures/${id}/${name}`;
      const term = folderTerm(name);
      if (term === undefined) folder.report(wrongYear(path, name));
      return discloser === undefined || term === undefined ? [] : [{ path, discloser, ...term }];
    });
  });
}

function unknownDiscloser(id: string, known: readonly string[]) {
  const message = `units/ 里没有 id 为“${id}”的部门或单位${meantAs(id, known)}`;
  const remedy = `改正文件夹名，或先登记这个单位。已登记的：${known.join('、')}。`;
  return finding('content/unknown-unit', { file: `disclosures/${id}`, path: [] }, message, remedy);
}

const wrongYear = (path: string, name: string) =>
  finding(
    'content/year',
    { file: path, path: [] },
    `文件夹“${name}”不是四位年份，也不是决算、调整预算的写法`,
    '预算以年度为名，如 2026；决算写作 2024-final，调整预算写作 2026-adjusted。',
  );
