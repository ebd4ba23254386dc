import { listsRecords, printsGoals } from '../../formats/record-tables.ts';
import type { Finding, ListedKind } from '../../model/finding.ts';
import { cellTitle } from '../../model/place.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { DocumentReading } from '../document/document-reading.ts';
import { type Draft, draftLines } from '../draft/draft.ts';
import type { DocumentContent } from './document-content.ts';
import { placeIn } from './places.ts';
import { type DocumentBooks, shortenedFigures } from './shortened-figures.ts';
import { ASSETS, figuresIn, takenPlaces } from './taken.ts';

/** A finding in a document: what is wrong, and where it stands there. */
export interface DocumentFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** As 某局.pdf!第3页!第3页第12行. */
  readonly at: string;
  readonly others: readonly { readonly at: string; readonly label: string }[];
  readonly basis?: string | undefined;
}

/** How much of a document was read, and what is wrong in it. */
export interface DocumentJudgement {
  readonly findings: readonly DocumentFinding[];
  /** What could not be checked, each with its reason. */
  readonly unchecked: readonly string[];
  /** Figures in its tables, and those of them that are bound to a place of the format. */
  readonly figures: number;
  readonly bound: number;
}

/** Rules that speak of what a document says. Others speak of how content is kept. */
const OF_DOCUMENTS =
  /^(?:points|projects|procurement|goals|lists|texts)\/|^narrative\/(?:contradiction|level|reason-direction)$|^taxonomy\/name$/;

/** A table with so many figures that fit nothing was most likely not read right: it is said to be unread, and nothing is held against it. */
const MOST_FINDINGS = 6;

/** Sorts out what the rules found in a document laid out as books: what the document itself says wrongly, and what only reading it did. */
export function judgeDocument(
  document: DocumentReading,
  content: DocumentContent,
  books: DocumentBooks,
): DocumentJudgement {
  const told = [
    ...books.findings,
    ...books.accounts.flatMap((account) => shortenedFigures(account, books.narratives)),
  ];
  const own = told.filter(
    ({ rule, severity, source }) =>
      severity !== 'info' && OF_DOCUMENTS.test(rule) && source.file.startsWith('disclosures/'),
  );
  const uncounted = new Set(
    own.flatMap(({ counts }) => counts ?? []).filter((kind) => !isListed(content, kind)),
  );
  const placed = own
    .filter(({ counts }) => counts === undefined || !uncounted.has(counts))
    .map((finding) => ({ finding, at: placeIn(content, finding.source) }));
  const perTable = Map.groupBy(placed, ({ finding }) => finding.table ?? finding.source.file);
  const misread = new Set(
    [...perTable].flatMap(([table, all]) => (isMisread(content, table, all.length) ? [table] : [])),
  );
  const cells = new Map(
    books.accounts.flatMap(({ tables }) => accountCells(tables)).map((cell) => [cell.place, cell]),
  );
  const opened = openedDraft(content, books);
  const { figures, bound } = shareOf(document, opened);
  const findings = new Map<string, DocumentFinding>();
  const doubtful = new Set<string>();
  for (const { finding, at } of placed) {
    const { rule, severity, message, related = [], basis, source, place = '' } = finding;
    const isOfWords = content.texts.has(source.file);
    const meant = isOfWords ? cells.get(place) : undefined;
    const beside = [
      ...(meant === undefined ? [] : [{ source: meant.source, label: cellTitle(meant) }]),
      ...related,
    ];
    const others = beside.flatMap(({ source: other, label }) => {
      const where = placeIn(content, other);
      return where === undefined ? [] : [{ at: where, label }];
    });
    const tables = [source, ...beside.map((other) => other.source)].flatMap(
      ({ file }) => tableOf(content, file) ?? [],
    );
    const unread = tables.filter((table) => misread.has(table) || !content.whole.has(table));
    if (at === undefined || unread.length > 0) for (const table of unread) doubtful.add(table);
    else {
      // What a document says twice in the same words is one finding with two places.
      const before = findings.get(`${rule} ${message}`);
      const again = before === undefined ? [] : [...before.others, { at, label: '同样的话' }];
      findings.set(
        `${rule} ${message}`,
        before === undefined ? { rule, severity, message, at, others, basis } : { ...before, others: again },
      );
    }
  }
  return {
    findings: [...findings.values()],
    unchecked: [
      ...(books.accounts.length === 0 ? ['读出来的内容没有能打开，一处也没有核对'] : []),
      ...unopened(content, opened),
      ...[...doubtful].map((table) => `${nameOf(content, table)}：没有读全，牵涉它的核对都不算`),
      ...[...uncounted].map((listed) => `列出的${LISTED[listed]}没有读全，说明里的个数和合计不算`),
      ...content.questions.map(({ at, text, about }) => `${at}　“${text.slice(0, 40)}”：${about}`),
      ...passedOver(document, content),
    ],
    figures,
    bound: books.accounts.length === 0 ? 0 : bound,
  };
}

/** What is counted, in words. */
const LISTED: Readonly<Record<ListedKind, string>> = {
  projects: '项目',
  purchases: '采购明细',
  indicators: '绩效指标',
};

/** What of a document the books hold: a file that could not be opened was checked by nobody. */
function openedDraft({ draft, files, folder }: DocumentContent, { accounts }: DocumentBooks): Draft {
  const records = accounts.map(({ disclosure }) => disclosure);
  return {
    ...draft,
    projects: records.some(({ projects }) => projects.length > 0) ? draft.projects : [],
    procurement: records.some(({ procurement }) => procurement !== undefined) ? draft.procurement : undefined,
    tables: draft.tables.filter(
      ({ table: { id } }) => !files.has(fileOf(folder, id)) || records.some(({ tables }) => tables.has(id)),
    ),
  };
}

const fileOf = (folder: string, table: string): string => `${folder}/tables/${table}.yaml`;

/** The files that could not be opened, in words. */
const unopened = ({ draft }: DocumentContent, opened: Draft): readonly string[] =>
  [
    ...(draft.projects.length > opened.projects.length ? ['项目'] : []),
    ...(draft.procurement !== undefined && opened.procurement === undefined ? ['政府采购'] : []),
    ...draft.tables.filter((table) => !opened.tables.includes(table)).map(({ title }) => title),
  ].map((title) => `${title}：读出来的没有能打开，一处也没有核对`);

/** Whether all that a document lists of a kind was read: only then is its number known. */
function isListed({ draft, whole }: DocumentContent, listed: ListedKind): boolean {
  if (listed === 'indicators') return !draft.tables.some(({ hasLost }) => hasLost);
  const kind = listed === 'projects' ? 'project' : 'purchase';
  const tables = draft.tables.filter(({ table }) => listsRecords(table, kind));
  const hasRecords = kind === 'project' ? draft.projects.length > 0 : draft.procurement !== undefined;
  return hasRecords && tables.every(({ table, hasLost }) => whole.has(table.id) && !hasLost);
}

/** The table a file of a disclosure holds. */
function tableOf({ draft }: DocumentContent, file: string): string | undefined {
  if (file.endsWith(`/${ASSETS}`)) return ASSETS;
  if (!file.endsWith('/procurement.yaml')) return /\/tables\/([\w-]+)\.yaml$/.exec(file)?.[1];
  return draft.tables.find(({ table }) => listsRecords(table, 'purchase'))?.table.id;
}

const nameOf = ({ draft }: DocumentContent, table: string): string =>
  table === ASSETS
    ? '固定资产占用情况表'
    : (draft.tables.find((each) => each.table.id === table)?.title ?? table);

function isMisread({ draft }: DocumentContent, table: string, count: number): boolean {
  if (count < MOST_FINDINGS) return false;
  const found = draft.tables.find((each) => each.table.id === table);
  return found !== undefined && count * 3 > rowsOf(draft, found);
}

/** How many rows a table has, those of records among them. */
function rowsOf({ projects, procurement }: Draft, { table, sides }: Draft['tables'][number]): number {
  const own = [...sides.values()].reduce((sum, list) => sum + list.length, 0);
  if (listsRecords(table, 'purchase'))
    return own + (procurement === undefined ? 0 : draftLines(procurement).length);
  if (!listsRecords(table, 'project')) return own;
  const indicators = printsGoals(table) ? projects.flatMap((project) => project.indicators) : [];
  return own + Math.max(projects.length, indicators.length);
}

/** Figures that were neither taken over nor asked about: how many in each table of the document, and where the first stand. */
function passedOver({ sheets }: DocumentReading, { draft, questions }: DocumentContent): readonly string[] {
  const seen = new Set([...takenPlaces(draft), ...questions.map(({ at }) => at)]);
  return sheets.flatMap((sheet) => {
    const left = figuresIn(sheet).filter((place) => !seen.has(place));
    const more = left.length > FIRST ? ' 等' : '';
    return left.length === 0 ? [] : `${left.length} 个数没有读：${left.slice(0, FIRST).join('、')}${more}`;
  });
}

/** Places of figures that were passed over which are told one by one. */
const FIRST = 3;

/** Figures with a fraction or separators in the tables of the document, and those taken over. */
function shareOf(
  document: DocumentReading,
  draft: Draft,
): { readonly figures: number; readonly bound: number } {
  const taken = takenPlaces(draft);
  const places = document.sheets.flatMap((sheet) => figuresIn(sheet));
  return { figures: places.length, bound: places.filter((place) => taken.has(place)).length };
}
