import { foldedName } from '../../model/portable-name.ts';
import type { Source } from '../../model/source.ts';
import { type Department, type Discloser, unitKey } from '../../model/unit.ts';
import type { Folder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { finding } from '../findings/read-finding.ts';
import { readFile } from '../yaml/read-file.ts';
import { unitFile } from './unit-file.ts';

/** The units as read. */
export interface UnitsReading {
  readonly departments: readonly Department[];
  /** By address. */
  readonly disclosers: ReadonlyMap<string, Discloser>;
  /** Whether every file was read: only then a unit that is not found does not exist. */
  readonly isComplete: boolean;
}

/** Reads units/: the departments and everyone who discloses. */
export function readUnits(folder: Folder): UnitsReading {
  const departments: Department[] = [];
  const disclosers = new Map<string, Discloser>();
  /** By address, capitals not told apart: a website on a disk may not tell them. */
  const taken = new Map<string, Discloser>();
  const files = listExpected(folder, 'units', { ending: '.yaml' }).map(({ name }) => `units/${name}`);
  for (const file of files) {
    const read = readFile(folder, file, unitFile);
    if (read === undefined) continue;
    const department = { ...read, title: read.title ?? read.name };
    departments.push(department);
    checkUnit(folder, file, department);
    for (const { discloser, source } of disclosersOf(file, department)) {
      const address = foldedName(discloser.id);
      const before = taken.get(address);
      taken.set(address, before ?? discloser);
      if (before !== undefined) folder.report(takenId(source, discloser.id, before.title));
      else if (WEBSITE_PAGES.includes(address))
        folder.report(takenId(source, discloser.id, '网站自己的页面'));
      else disclosers.set(discloser.id, discloser);
    }
  }
  for (const each of departments) checkListed(folder, each, departments);
  return { departments, disclosers, isComplete: departments.length === files.length };
}

/** Pages of the website itself, beside those of the disclosers. */
export const WEBSITE_PAGES: readonly string[] = [
  '404',
  'accessibility',
  'api',
  'assets',
  'compare',
  'corrections',
  'data',
  'glossary',
  'index',
  'pages',
  'search',
  'subjects',
  'timeliness',
];

const takenId = (source: Source, id: string, by: string) =>
  finding('content/duplicate-id', source, `地址“${id}”已由${by}使用`, '换一个没有用过的 id。');

/** The department itself, and its units with an address of their own. */
function disclosersOf(file: string, department: Department) {
  const { id, code, title, kind, history } = department;
  const own = { discloser: { id, code, title, kind, department, history }, source: { file, path: ['id'] } };
  const units = department.units.flatMap((unit, index) => {
    const { id, code, name, history } = unit;
    if (id === undefined) return [];
    const discloser: Discloser = { id, code, title: name, kind: 'unit', department, history };
    return [{ discloser, source: { file, path: ['units', index, 'id'] } }];
  });
  return [own, ...units];
}

function checkUnit(folder: Folder, file: string, department: Department): void {
  if (file !== `units/${department.id}.yaml`) {
    const message = `文件里的 id 是“${department.id}”，文件名却是 ${file.slice('units/'.length)}`;
    folder.report(
      finding(
        'content/file-name',
        { file, path: ['id'] },
        message,
        `把文件改名为 ${department.id}.yaml，或改正 id。`,
      ),
    );
  }
  const codes = new Map([[unitKey(department), department.name]]);
  for (const [index, unit] of department.units.entries()) {
    const before = codes.get(unit.code);
    codes.set(unit.code, before ?? unit.name);
    if (before === undefined) continue;
    const source = { file, path: ['units', index, 'code'] };
    folder.report(
      finding('content/duplicate-id', source, `代码“${unit.code}”已由${before}使用`, '核对两个单位的代码。'),
    );
  }
}

/** A unit that a department lists is registered there: with a file of its own, nothing would hold its figures against the department's. */
function checkListed(
  folder: Folder,
  { id, code, name }: Department,
  departments: readonly Department[],
): void {
  const listing = departments.find(
    (other) => other.id !== id && other.units.some((unit) => unit.code === code && unit.name === name),
  );
  if (listing === undefined) return;
  folder.report(
    finding(
      'content/duplicate-id',
      { file: `units/${id}.yaml`, path: ['code'] },
      `${name}（${code}）已经列在 units/${listing.id}.yaml 的所属单位里，这里又登记了一次`,
      `在 units/${listing.id}.yaml 它那一行写上 id: ${id}，删去这个文件；它的公开不用动。`,
    ),
  );
}
