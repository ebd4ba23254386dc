import type { Books } from '../../books/books.ts';
import {
  disclosureAddress,
  entryAddress,
  projectAddress,
  projectsAddress,
} from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import { renderTable } from '../../layout/html/render-table.ts';
import { layoutTable } from '../../layout/layout-table.ts';
import type { Markup } from '../../model/markup/html.ts';
import { placeSteps } from '../../model/place.ts';
import type { ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { type PublicFinding, publicFindings } from '../checks/findings.ts';
import { type ProjectForm, projectForm } from '../projects/project-form.ts';
import type { Neighbour } from './entry.ts';

/** The page of one project: everything the lists and tables say of it. */
export interface ProjectPage {
  readonly path: string;
  readonly title: string;
  readonly trail: readonly { readonly title: string; readonly href: string }[];
  readonly form: ProjectForm;
  readonly purchases?: ProjectPurchases | undefined;
  readonly findings: readonly PublicFinding[];
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

/** The lines of a project in the procurement budget. */
export interface ProjectPurchases {
  readonly html: Markup;
  readonly captionId: string;
  readonly moneyUnit: string;
  readonly href: string;
}

/** The page of a project by its key. @throws Error where there is none: its page was not built */
export function projectPage(books: Books, account: Account, key: string): ProjectPage {
  const { disclosure, format } = account;
  const { projects } = disclosure;
  const index = projects.findIndex((project) => project.key === key);
  const project = projects[index];
  if (project === undefined) throw new Error(`no project ${key} in ${disclosure.id}`);
  return {
    path: projectAddress(disclosure.id, key),
    title: project.name,
    trail: [
      { title: coverTitle(format, disclosure), href: disclosureAddress(disclosure.id) },
      { title: '全部项目', href: `${projectsAddress(disclosure.id)}#all-projects` },
    ],
    form: projectForm(account, project),
    purchases: purchasesOf(account, key),
    findings: findingsOf(books, account, project),
    previous: neighbour(account, projects[index - 1]),
    next: neighbour(account, projects[index + 1]),
  };
}

const neighbour = ({ disclosure }: Account, project: ProjectRecord | undefined): Neighbour | undefined =>
  project && { title: project.name, href: projectAddress(disclosure.id, project.key) };

/** The rows of the procurement table that are the project's. */
function purchasesOf(account: Account, key: string): ProjectPurchases | undefined {
  const table = account.tables.find(({ sides }) =>
    sides.some(({ rows }) => rows.some((row) => row.project === key && row.names.purchase !== undefined)),
  );
  if (table === undefined) return undefined;
  const sides = table.sides.map((side) => ({
    ...side,
    rows: side.rows.filter(({ project }) => project === key),
  }));
  const layout = layoutTable(account, { ...table, sides });
  return {
    html: renderTable(layout, { plain: true }),
    captionId: `t-${layout.id}`,
    moneyUnit: layout.moneyUnit,
    href: `${entryAddress(account.disclosure.id, table.id)}#r-${key}-1`,
  };
}

/** What the checks found in a project's own records and rows. */
const findingsOf = (books: Books, account: Account, { key }: ProjectRecord): readonly PublicFinding[] => {
  const own = books.findings.filter(
    ({ disclosure, place = '' }) =>
      disclosure === account.disclosure.id && placeSteps(place).some((step) => isOf(step, key)),
  );
  return publicFindings({ ...books, findings: own }, account);
};

/** A step of a place is the project's key, or the key of one of its purchases. */
const isOf = (step: string, key: string): boolean =>
  step === key || (step.startsWith(`${key}-`) && /^\d+$/.test(step.slice(key.length + 1)));
