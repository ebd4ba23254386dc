import { entryAddress, projectAddress, rowAnchor } from '../../document/addresses.ts';
import { withThousands } from '../../model/money.ts';
import type { IndicatorRecord, ProjectRecord } from '../../model/records.ts';
import { unitName } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { departmentGoals } from '../../rules/goals/indicators/goal-records.ts';
import { sentences } from '../../search/ask/sentences.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';
import { projectList } from '../projects/project-list.ts';
import { goalsOf, toldOf } from '../projects/project-texts.ts';

/** A sentence or more, not a name, a code or a date. */
const IN_WORDS = /\p{Script=Han}.{20}/u;

/** The projects of a disclosure with what they say, their indicators and what they buy. */
export function projectDocuments(account: Account, owner: Owner): readonly SearchDocument[] {
  const { disclosure } = account;
  const amounts = new Map(
    projectList(account).flatMap(({ projects }) =>
      projects.map(({ href, amount }) => [href, amount] as const),
    ),
  );
  const documents = disclosure.projects.flatMap((project): readonly SearchDocument[] => {
    const href = projectAddress(disclosure.id, project.key);
    return [
      {
        kind: 'project',
        title: project.name,
        href,
        owner,
        where: unitOf(account, project),
        code: project.code,
        amount: amounts.get(href)?.replace('\u00a0', ' '),
      },
      ...(project.indicators ?? []).map((indicator, index) =>
        indicatorDocument(account, owner, project, indicator, index),
      ),
      ...toldDocuments(account, owner, project),
    ];
  });
  return [...documents, ...departmentIndicators(account, owner), ...purchaseDocuments(account, owner)];
}

/** The indicators of the department as a whole, at their rows. */
const departmentIndicators = (account: Account, owner: Owner): readonly SearchDocument[] =>
  departmentGoals(account).flatMap(({ key: table, name, indicators }) =>
    indicators.map((indicator, index) => ({
      ...indicatorWords(indicator),
      href: `${entryAddress(account.disclosure.id, table)}#${rowAnchor(String(index + 1))}`,
      owner,
      where: name,
    })),
  );

/** The budget unit it belongs to, where that is not the discloser. */
function unitOf({ disclosure: { discloser } }: Account, { unit }: ProjectRecord): string | undefined {
  const name = unitName(discloser.department, unit);
  return name === discloser.title ? undefined : name;
}

function indicatorDocument(
  account: Account,
  owner: Owner,
  project: ProjectRecord,
  indicator: IndicatorRecord,
  index: number,
): SearchDocument {
  const listing = account.tables.find(({ sides }) =>
    sides.some(({ rows }) => rows.some((row) => row.key === project.key && row.details !== undefined)),
  );
  const { id } = account.disclosure;
  return {
    ...indicatorWords(indicator),
    href:
      listing === undefined
        ? `${projectAddress(id, project.key)}#indicators`
        : `${entryAddress(id, listing.id)}#${rowAnchor(project.key)}-${index + 1}`,
    owner,
    where: project.name,
  };
}

const indicatorWords = ({ name, direction, target, unit }: IndicatorRecord) => ({
  kind: 'indicator' as const,
  title: name,
  text: [direction, `${target}${unit ?? ''}`].filter(Boolean).join(' '),
});

function toldDocuments(account: Account, owner: Owner, project: ProjectRecord): readonly SearchDocument[] {
  const href = projectAddress(account.disclosure.id, project.key);
  const told = toldOf(account, project).filter(({ text }) => text !== project.name && IN_WORDS.test(text));
  const texts = [
    ...told.map((each) => ({ ...each, at: '' })),
    ...goalsOf(account, project).map((each) => ({ ...each, at: '#goals' })),
  ];
  return texts.flatMap(({ title, text, at }) =>
    sentences(text).map((sentence) => ({
      kind: 'text' as const,
      title: project.name,
      href: href + at,
      owner,
      where: title,
      text: sentence,
    })),
  );
}

function purchaseDocuments(account: Account, owner: Owner): readonly SearchDocument[] {
  const { id, procurement, projects } = account.disclosure;
  const table = account.tables.find(({ sides }) =>
    sides.some(({ rows }) => rows.some((row) => row.names.purchase !== undefined)),
  );
  if (procurement === undefined || table === undefined) return [];
  const rows = new Map(table.sides.flatMap((side) => side.rows.map((row) => [row.key, row])));
  const names = new Map(projects.map(({ key, name }) => [key, name]));
  return procurement.lines.map((line) => {
    const [cell] = rows.get(line.key)?.cells ?? [];
    const amount = cell && account.figure(cell);
    return {
      kind: 'purchase',
      title: line.item,
      href: `${entryAddress(id, table.id)}#${rowAnchor(line.key)}`,
      owner,
      where: line.projectName ?? names.get(line.project ?? ''),
      code: line.catalogue,
      amount: amount && amount.text !== '' ? `${withThousands(amount.text)} ${amount.moneyUnit}` : undefined,
    };
  });
}
