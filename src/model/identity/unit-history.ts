import { type DisclosureTerm, isYearBefore } from '../disclosure/kind.ts';
import { onceFor } from '../once-for.ts';
import type { BudgetUnit, Department, Discloser, UnitEvent } from '../unit.ts';

/** Someone as of a fiscal year: by the name and the code of then, which its documents print. The same where nothing was different. */
export const discloserIn = (discloser: Discloser, year: number): Discloser => {
  const { department, history = [] } = discloser;
  const before = departmentIn(department, year);
  const own = asOf(history, year);
  if (own === undefined && before === department) return discloser;
  return {
    ...discloser,
    title: own?.name ?? discloser.title,
    code: own?.code ?? discloser.code,
    department: before,
  };
};

const inYear = onceFor((_: Department) => new Map<number, Department>());

/** A department as of a fiscal year, with its units as they were called then. */
export function departmentIn(department: Department, year: number): Department {
  const known = inYear(department);
  const found = known.get(year) ?? departmentAsOf(department, year);
  known.set(year, found);
  return found;
}

function departmentAsOf(department: Department, year: number): Department {
  const own = asOf(department.history ?? [], year);
  const units = department.units.map((unit) => {
    const then = asOf(unit.history ?? [], year);
    return then === undefined
      ? unit
      : { ...unit, name: then.name ?? unit.name, code: then.code ?? unit.code };
  });
  if (own === undefined && units.every((unit, index) => unit === department.units[index])) return department;
  const { name, title, code } = department;
  return {
    ...department,
    name: own?.name ?? name,
    title: own?.name ?? title,
    code: own?.code ?? code,
    units,
  };
}

/** The name and the code of a year, where one of them was another. */
function asOf(history: readonly UnitEvent[], year: number) {
  const later = history.filter((event) => event.year > year).toSorted((a, b) => a.year - b.year);
  const name = later.find(({ kind }) => kind === 'renamed')?.names[0];
  const code = later.find((event) => event.code !== undefined)?.code;
  return name === undefined && code === undefined ? undefined : { name, code };
}

/** By which department and which code a unit goes in a year. */
export interface UnitHome {
  /** The department's name, where it was another one; undefined where it is the one that is asked of. */
  readonly department?: string | undefined;
  readonly code: string;
}

/** Where a unit that has a code in one year was in a year before. @param department as of the one year */
export function homeBefore({ units }: Department, code: string, year: number): UnitHome {
  const history = units.find((unit) => unit.code === code)?.history ?? [];
  return { department: departmentBefore(history, year), code: asOf(history, year)?.code ?? code };
}

/** The name of the department that someone belonged to in a year, where that is another one now. */
export const departmentBefore = (
  history: readonly UnitEvent[] | undefined,
  year: number,
): string | undefined =>
  history
    ?.filter((event) => event.kind === 'moved' && event.year > year)
    .toSorted((a, b) => a.year - b.year)[0]?.names[0];

/** Those among all who disclose that once belonged to a department: its earlier documents print them. */
export const formerUnits = (
  all: readonly Discloser[],
  { id, name, title, region }: Department,
): readonly Discloser[] =>
  all.filter(
    ({ history = [], department }) =>
      department.id !== id &&
      department.region === region &&
      history.some(({ kind, names: [from] }) => kind === 'moved' && (from === name || from === title)),
  );

/** Whether a department is of other units in one year than in another: its sums are not of the same money. */
const isOtherwiseComposed = ({ units }: Pick<Department, 'units'>, before: number, now: number): boolean =>
  units.some((unit) => belongsIn(unit, before) !== belongsIn(unit, now));

/** Whether a unit was made of several, or gave up a part, between two years: their amounts are not those of one body. */
const breakBetween = (
  history: readonly UnitEvent[] | undefined,
  before: number,
  now: number,
): UnitEvent | undefined =>
  history?.find(({ kind, year }) => (kind === 'merged' || kind === 'split') && before < year && year <= now);

/** A disclosure by whose it is, and of which term. */
interface DisclosedTerm extends DisclosureTerm {
  readonly discloser: Discloser;
}

/** Whether one disclosure tells of the year before another: of one body, and of one kind. */
export const isLastYearOf = (one: DisclosedTerm, other: DisclosedTerm): boolean =>
  one.discloser.id === other.discloser.id &&
  isYearBefore(one, other) &&
  !isBrokenBetween(other.discloser, one.year, other.year);

/** Whether someone was another body before: merged, less a part, or a department of other units. Amounts are not compared across that. */
export const isBrokenBetween = (
  { id, department, history }: Discloser,
  before: number,
  now: number,
): boolean =>
  breakBetween(history, before, now) !== undefined ||
  (id === department.id && isOtherwiseComposed(department, before, now));

/** Whether a unit belonged to the department in a year: not before it came, not after it left. */
export const belongsIn = ({ history = [] }: Pick<BudgetUnit, 'history'>, year: number): boolean =>
  history.every((event) =>
    event.kind === 'moved' ? event.year <= year : event.kind !== 'left' || year < event.year,
  );

/** What came to a department and left it, in sentences: its sums before and after are not of the same units. */
export const compositionTexts = ({ units }: Department): readonly string[] =>
  units
    .flatMap(({ name, history = [] }) => history.map((event) => ({ ...event, name })))
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, kind, names, name }) => {
      if (kind === 'moved')
        return [
          `${year}年起包括${name}（以前属于${names.join('、')}）；以前各年的合计不包括它，和${year}年起的不能比较。`,
        ];
      return kind === 'left'
        ? [
            `${year}年起不包括${name}（划归${names.join('、')}）；以前各年的合计包括它，和${year}年起的不能比较。`,
          ]
        : [];
    });

/** What became of a unit, in a sentence. */
export function eventText({ year, kind, names, code }: UnitEvent): string {
  const others = names.join('、');
  const before = code === undefined ? '' : `，以前的代码是 ${code}`;
  switch (kind) {
    case 'renamed':
      return `${year}年起用现在的名称，以前称${others}${before}。`;
    case 'merged':
      return `${year}年由${others}合并而成${before}；以前各年的数是合并前的，和${year}年起的不能比较。`;
    case 'split':
      return `${year}年分出${others}${before}；以前各年的数包括分出的部分，和${year}年起的不能比较。`;
    case 'moved':
      return `${year}年起属于现在的部门，以前属于${others}${before}。`;
    case 'left':
      return `${year}年起划归${others}。`;
  }
}
