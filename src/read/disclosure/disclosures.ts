import { folderTerm } from '../../model/disclosure/kind.ts';
import { discloserIn } from '../../model/identity/unit-history.ts';
import { type Entry, type Folder, listFolder } from '../files/files.ts';
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
import type { LockRegister } from './lock-register.ts';

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
    for (const { path } of places) readDisclosureFiles(folder, path, new Set());
    return [];
  }
  const surroundings: DisclosureContext = { taxonomy, units, formats, schemas: new Map() };
  return places.flatMap((place) => {
    const record = readDisclosure(folder, place, surroundings);
    return record === undefined ? [] : [record];
  });
}

/** Lists disclosures/: a folder for each discloser, in it one for each year and kind: 2026, 2024-final. */
export function disclosurePlaces(
  folder: Folder,
  units: UnitsReading,
  register: LockRegister = new Map(),
): readonly DisclosurePlace[] {
  const ids = (listFolder(folder, 'disclosures') ?? [])
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);
  listExpected(folder, 'disclosures', { folders: ids });
  return ids.flatMap((id) => {
    const discloser = units.disclosers.get(id);
    const years = (listFolder(folder, `disclosures/${id}`) ?? []).filter(({ isFolder }) => isFolder);
    const turned = discloser === undefined ? turnedRound(id, years, units) : undefined;
    if (turned !== undefined) {
      folder.report(turned);
      return [];
    }
    if (discloser === undefined && units.isComplete)
      folder.report(unknownDiscloser(id, [...units.disclosers.keys()]));
    listExpected(folder, `disclosures/${id}`, { folders: years.map(({ name }) => name) });
    return years.flatMap(({ name }) => {
      const path = `disclosures/${id}/${name}`;
      const term = folderTerm(name);
      if (term === undefined) folder.report(wrongYear(path, name));
      return discloser === undefined || term === undefined
        ? []
        : [
            {
              path,
              discloser: discloserIn(discloser, term.year),
              registered: register.get(`${id}/${name}`),
              ...term,
            },
          ];
    });
  });
}

function unknownDiscloser(id: string, known: readonly string[]) {
  const message = `units/ 里没有 id 为“${id}”的部门或单位${meantAs(id, known)}`;
  const registered = known.length === 0 ? '还没有登记过单位。' : `已登记的：${known.join('、')}。`;
  const remedy = `改正文件夹名，或先在 units/ 里登记这个单位。${registered}`;
  return finding('content/unknown-unit', { file: `disclosures/${id}`, path: [] }, message, remedy);
}

/** Of a folder of a year that holds folders of units: the other way round. */
function turnedRound(year: string, inside: readonly Entry[], units: UnitsReading) {
  const unit = inside.find(({ name }) => units.disclosers.has(name))?.name;
  if (folderTerm(year) === undefined || unit === undefined) return undefined;
  return finding(
    'content/unknown-unit',
    { file: `disclosures/${year}/${unit}`, path: [] },
    `文件夹先写了年度“${year}”，再写单位“${unit}”，次序反了`,
    `单位在外、年度在内：移到 disclosures/${unit}/${year}。`,
  );
}

function wrongYear(path: string, name: string) {
  const meant = meantTerm(name);
  return finding(
    'content/year',
    { file: path, path: [] },
    `文件夹“${name}”不是四位年份，也不是决算、调整预算的写法${meant === undefined ? '' : `，是不是“${meant}”？`}`,
    '预算以年度为名，如 2026；决算写作 2024-final，调整预算写作 2026-adjusted。',
  );
}

/** The folder that a name means which tells a year and its kind in other words: 2026年, ２０２６, 2024年决算, 2026-Final; a copy means none. */
function meantTerm(name: string): string | undefined {
  const [, year, rest = ''] =
    /^((?:19|20)\d\d)\s*年?度?[\s_-]*(.*)$/u.exec(name.normalize('NFKC').trim()) ?? [];
  const kind = Object.entries(KINDS).find(([, words]) => words.test(rest))?.[0];
  return year === undefined || kind === undefined ? undefined : `${year}${kind}`;
}

/** By the end of the folder's name, how people write a kind. */
const KINDS: Readonly<Record<string, RegExp>> = {
  '': /^(?:(?:部门|单位)?预算|budget)?$/iu,
  '-final': /^(?:(?:部门|单位)?决算|finals?)$/iu,
  '-adjusted': /^(?:(?:部门|单位)?调整预算|预算调整|adjust(?:ed|ment)?)$/iu,
};
