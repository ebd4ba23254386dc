import type { Format } from '../../formats/format.ts';
import type { ContentOf } from '../../model/content.ts';
import { termFolder } from '../../model/disclosure/kind.ts';
import type { Draft, Question } from '../draft/draft.ts';
import type { FoundTable } from '../match/recognise.ts';
import { planImport } from '../plan/plan-import.ts';
import type { StrangeHeading } from '../plan/strange-columns.ts';
import { sheetCellName } from '../sheet/sheet.ts';
import { newFile } from '../write/table-text.ts';
import { kindOf } from './document-kind.ts';
import { type FoundSection, sectionsOf } from './document-sections.ts';
import type { DocumentIdentity } from './identify.ts';
import { wholeTables } from './taken.ts';

/** A document as a content folder: its files, and where in the document each part of them was read. */
export interface DocumentContent {
  /** By path from the content folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly draft: Draft;
  readonly questions: readonly Question[];
  /** Headings that a person may say the meaning of. */
  readonly headings: readonly StrangeHeading[];
  readonly remarks: readonly string[];
  /** By path of a text: its paragraphs, one a line of the file, counted from `first`. */
  readonly texts: ReadonlyMap<string, FoundSection>;
  readonly folder: string;
  /** Tables, by id, of which every figure was read. */
  readonly whole: ReadonlySet<string>;
}

/** Works out the content folder that says what a document says; its formats and taxonomy are laid beside it by whoever writes it. */
export function documentContent(
  { document, format, discloser, year, recognised, isKnown }: DocumentIdentity,
  content: ContentOf<Format>,
): DocumentContent | undefined {
  const { sheets, lines, file } = document;
  const term = termFolder({ year, kind: kindOf(format) });
  const folder = `disclosures/${discloser.id}/${term}`;
  const plan = planImport({
    content,
    sheets,
    discloser,
    folder: term,
    format: format.id,
    recognised,
    textOf: (path) => (path.endsWith('disclosure.yaml') ? '' : undefined),
  });
  if (plan.kind === 'refused') return undefined;
  const whole = wholeTables(recognised.tables, plan.draft);
  const places = placesByTable(recognised.tables);
  const questionsAt = (table: string | undefined): readonly Question[] =>
    plan.questions.filter(({ at }) => places.get(at) === table);
  const files = new Map(
    plan.changes.map(({ path, after }) => {
      const table = /\/tables\/([\w-]+)\.yaml$/.exec(path)?.[1] ?? '';
      const text =
        whole.has(table) && !after.includes('\nempty: true') ? `${after}asPublished: true\n` : after;
      return [path, `${text}${asked(questionsAt(table))}`];
    }),
  );
  files.set(
    `${folder}/disclosure.yaml`,
    `${newFile(`${discloser.title}${year}年度`, { format: format.id, source: file })}${remarked(document.remarks)}${asked(questionsAt(undefined))}`,
  );
  if (!isKnown) {
    const { id, code, name, kind, units } = discloser.department;
    const text = newFile('照文件登记；没有印出代码的，不写', { id, code, name, kind });
    const listed = units
      .map((unit) => `  - { code: "${unit.code}", name: ${JSON.stringify(unit.name)} }`)
      .join('\n');
    files.set(`units/${id}.yaml`, listed === '' ? text : `${text}units:\n${listed}\n`);
  }
  files.set(
    'site.yaml',
    newFile('核对用', { name: '核对', description: '核对一份已公开的文件', publisher: '核对' }),
  );
  const texts = new Map<string, FoundSection>();
  const placed = lines.map((line) => ({ ...line, at: `${line.file ?? file}!${line.at}` }));
  for (const section of sectionsOf(placed, format, { year, name: discloser.title, kind: discloser.kind })) {
    const path = `${folder}/narrative/${section.section}.mdx`;
    texts.set(path, section);
    files.set(path, `${section.paragraphs.map(({ text }) => escaped(text)).join('\n\n')}\n`);
  }
  const { draft, questions, headings, remarks } = plan;
  return { files, draft, questions, headings, remarks, texts, folder, whole };
}

/** Questions as they are marked in a file: each a comment, with what stands in the document and where. */
const asked = (questions: readonly Question[]): string =>
  questions
    .map(({ at, text, about, guess }) =>
      `# 没有读懂：${at}　“${text.slice(0, 40)}”：${about}${guess === undefined ? '' : `；最像 ${guess}`}`.replace(
        /\s*\n\s*/g,
        ' ',
      ),
    )
    .map((line) => `${line}\n`)
    .join('');

/** What of the document was not read at all, each a comment. */
const remarked = (remarks: readonly string[]): string =>
  remarks.map((text) => `# ${text.replace(/\s*\n\s*/g, ' ')}\n`).join('');

/** Which table a cell belongs to, by the cell's name. */
const placesByTable = (found: readonly FoundTable[]): ReadonlyMap<string, string> =>
  new Map(
    found.flatMap(({ table, sheet, above, end }) =>
      sheet.rows
        .slice(above, end)
        .flatMap((row) => row.flatMap((cell) => cell ?? []))
        .map((cell) => [sheetCellName(sheet, cell), table.id] as const),
    ),
  );

/** Text as it stands in a narrative file: nothing in it is markup. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
