import type { Books } from '../checks/books.ts';
import { unitAddress } from '../layout/addresses.ts';
import type { Discloser } from '../model/unit.ts';
import { type DisclosureLine, disclosureLines } from './home.ts';

/** A unit through the years, and what belongs to it. */
export interface UnitPage {
  readonly path: string;
  readonly title: string;
  /** 市级部门 · 内蒙古自治区包头市 · 代码 401 */
  readonly about: readonly string[];
  readonly disclosures: readonly DisclosureLine[];
  /** The department it is a unit of. */
  readonly department?: { readonly title: string; readonly href: string } | undefined;
  /** The budget units of a department; with an address where a unit discloses by itself. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly href?: string | undefined;
  }[];
}

/** Data of the page of someone who discloses. */
export function unitPage({ content, accounts }: Books, discloser: Discloser): UnitPage {
  const { department } = discloser;
  const isDepartment = discloser.id === department.id;
  const ids = new Set(content.disclosers.map(({ id }) => id));
  return {
    path: unitAddress(discloser.id),
    title: discloser.title,
    about: [
      department.region ?? '',
      `${isDepartment ? (department.level ?? '') : ''}${discloser.kind === 'department' ? '部门' : '单位'}`,
      `代码 ${discloser.code}`,
    ].filter((text) => text !== ''),
    disclosures: disclosureLines(discloser, accounts),
    department: isDepartment ? undefined : { title: department.title, href: unitAddress(department.id) },
    units: isDepartment
      ? department.units.map(({ code, name, id }) => ({
          code,
          name,
          href: id !== undefined && ids.has(id) ? unitAddress(id) : undefined,
        }))
      : [],
  };
}
