/**
 * What became of a unit at the beginning of a fiscal year.
 * renamed: from then on it has its present name · merged: it was made of several · split: a part became a unit of its own ·
 * moved: it has belonged to its present department since · left: it has belonged to another department since
 */
export interface UnitEvent {
  readonly year: number;
  readonly kind: 'renamed' | 'merged' | 'split' | 'moved' | 'left';
  /** renamed: the name before · merged, split: the others · moved: the department before · left: the one since. */
  readonly names: readonly string[];
  /** The code before, where that changed. */
  readonly code?: string | undefined;
}

/** A budget unit (预算单位) of a department. */
export interface BudgetUnit {
  readonly code: string;
  readonly name: string;
  /** Its own address, where it discloses by itself. */
  readonly id?: string | undefined;
  /** What became of it, by year. */
  readonly history?: readonly UnitEvent[] | undefined;
}

/** A department (部门) with its budget units, or a unit that stands alone. */
export interface Department {
  readonly id: string;
  /** Absent where none of its documents prints one: an invented code is never published. */
  readonly code?: string | undefined;
  /** As tables print it. */
  readonly name: string;
  /** As pages call it. */
  readonly title: string;
  readonly kind: 'department' | 'unit';
  readonly region?: string | undefined;
  readonly level?: string | undefined;
  /** Other names people look for it by; short forms of its title are known without. */
  readonly also?: readonly string[] | undefined;
  readonly units: readonly BudgetUnit[];
  /** What became of it, by year. */
  readonly history?: readonly UnitEvent[] | undefined;
  /** How many people it serves, where that is known. */
  readonly population?: Population | undefined;
}

/** The residents (常住人口) of the place a department serves. */
export interface Population {
  /** A whole number, as written. */
  readonly count: string;
  readonly year: number;
  /** Who counted them: 市统计局2024年公报. */
  readonly source: string;
}

/** Someone who discloses: a department, a stand-alone unit, or a unit of a department with an address of its own. */
export interface Discloser {
  /** The address: "baotou-hrss". */
  readonly id: string;
  readonly code?: string | undefined;
  readonly title: string;
  readonly kind: 'department' | 'unit';
  readonly department: Department;
  /** What became of it, by year. */
  readonly history?: readonly UnitEvent[] | undefined;
}

/** What files name a department or unit by: its code, or the id of one without. */
export const unitKey = ({ code, id }: Pick<Discloser, 'code' | 'id'>): string => code ?? id;

/** The member of the dimension `unit` that a code means within a department; undefined where it has no such unit. */
export function unitMember(department: Department, code: string): string | undefined {
  if (code === unitKey(department)) return department.id;
  return department.units.some((unit) => unit.code === code) ? `${department.id}/${code}` : undefined;
}

/** The name of a department or one of its units by code, as tables print it. */
export function unitName(department: Department, code: string): string | undefined {
  return code === unitKey(department)
    ? department.name
    : department.units.find((unit) => unit.code === code)?.name;
}
