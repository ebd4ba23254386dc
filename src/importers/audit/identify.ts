import type { Format } from '../../formats/format.ts';
import type { TitleWords } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { ContentOf } from '../../model/content.ts';
import type { Department, Discloser } from '../../model/unit.ts';
import type { DocumentReading } from '../document/document-reading.ts';
import { listedTables, placedDocument } from '../listed/listed-tables.ts';
import { type Recognised, recognise } from '../match/recognise.ts';
import { ownCells } from '../sheet/sheet.ts';
import { kindOf } from './document-kind.ts';
import { moneyTold } from './money-told.ts';
import { unitsIn } from './units-in.ts';

/** What a document is: whose, of which year, in which format. */
export interface DocumentIdentity {
  /** What it was found in; tables that stood in it without columns are among its tables. */
  readonly document: DocumentReading;
  readonly format: Format;
  readonly recognised: Recognised;
  readonly discloser: Discloser;
  readonly year: number;
  /** The department's file, as it is in the content or as the document tells it. */
  readonly isKnown: boolean;
}

/** Finds out what a document is; undefined where none of its tables is of a known format. */
export function identify(
  document: DocumentReading,
  content: ContentOf<Format>,
  only: string | undefined,
): DocumentIdentity | undefined {
  const texts = openingTexts(document);
  const year = yearStated(texts) ?? yearOf(texts.slice(0, 80)) ?? yearOf(texts) ?? yearNamed(document.file);
  if (year === undefined) return undefined;
  const name = nameOf(texts) ?? document.file.replace(/\.\w+$/, '');
  const known = knownDiscloser(content, name);
  const kind = known?.kind ?? kindSaid(texts);
  const words: TitleWords = { year, name, kind };
  const formats = [...content.formats.values()].filter(({ id }) => only === undefined || id === only);
  const ranked = formats
    .map((format) => {
      const ruled = recognise(document.sheets, format, words);
      const lists = listedTables(document, format, words, ruled);
      const recognised =
        lists.length === 0
          ? ruled
          : recognise([...document.sheets, ...lists.map(({ sheet }) => sheet)], format, words);
      const hasForms = recognised.forms.length > 0;
      const found = recognised.tables.reduce((sum, { score }) => sum + score, hasForms ? 1 : 0);
      // Of formats that are much alike, the one whose tables are all there is meant.
      return {
        format,
        recognised,
        lists,
        score: found - 0.2 * recognised.strange.length - 0.05 * format.tables.length,
      };
    })
    .filter(({ recognised: { tables, forms } }) => tables.length + forms.length > 0)
    .sort((a, b) => b.score - a.score);
  const used = formatsOf(content, known);
  const most = ranked[0]?.score ?? 0;
  const best = ranked.find(({ format, score }) => used.has(format.id) && most - score < NEAR) ?? ranked[0];
  if (best === undefined) return undefined;
  const discloser = known ?? strangerDiscloser(name, kind, best.recognised);
  const { format, lists } = best;
  const owner = { format, discloser, year, kind: kindOf(format) };
  const { taxonomy } = content;
  const toldOf = moneyTold(document, format, words, content.prose.get(format.id));
  const placed = placedDocument(document, lists, owner, taxonomy, words, toldOf);
  const recognised = lists.length === 0 ? best.recognised : recognise(placed.sheets, format, words);
  return { document: placed, format, recognised, discloser, year, isKnown: known !== undefined };
}

/** Formats whose scores are nearer to each other than this are told apart by who uses them. */
const NEAR = 0.3;

/** The formats that are used by a discloser, or in its region. */
function formatsOf({ disclosures }: ContentOf<Format>, known: Discloser | undefined): ReadonlySet<string> {
  const own = disclosures.filter(
    ({ discloser }) => discloser.id === known?.id || isOfRegion(discloser, known),
  );
  return new Set(own.map(({ format }) => format));
}

const isOfRegion = ({ department }: Discloser, known: Discloser | undefined): boolean =>
  department.region !== undefined && department.region === known?.department.region;

/** Who of the content goes by a name; 本级 may be left out where only one is meant then. */
function knownDiscloser({ disclosers }: ContentOf<Format>, name: string): Discloser | undefined {
  const called = (each: string, as: (text: string) => string): boolean => as(each) === as(name);
  const named = (as: (text: string) => string): readonly Discloser[] =>
    disclosers.filter(({ title, department }) => called(title, as) || called(department.name, as));
  const [exact] = named(plain);
  const [only, ...others] = named((text) => plain(text).replace(/\((?:部门|单位|本级)\)$|本级$/, ''));
  return exact ?? (others.length === 0 ? only : undefined);
}

function strangerDiscloser(name: string, kind: Discloser['kind'], recognised: Recognised): Discloser {
  const units = unitsIn(recognised.tables);
  const own = units.find((unit) => plain(unit.name) === plain(name));
  const code = own?.code ?? '900';
  const department: Department = {
    id: 'document',
    code,
    name,
    title: name,
    kind,
    units: units
      .filter((unit) => unit !== own)
      .map(({ code: each, name: title }, index) => ({
        code: each === '' ? `${code}${String(index + 1).padStart(3, '0')}` : each,
        name: title,
      })),
  };
  return { id: department.id, code, title: name, kind, department };
}

/** What stands at the beginning of a document, and above its tables. */
const openingTexts = ({ lines, sheets }: DocumentReading): readonly string[] => [
  ...lines.slice(0, 30).map(({ text }) => text),
  ...sheets.flatMap((sheet) => [0, 1, 2, 3].flatMap((row) => ownCells(sheet, row).map(({ text }) => text))),
  ...lines.slice(30, 400).map(({ text }) => text),
];

/** A department or a unit, as titles say; 部门预算支出经济分类 and 部门预算安排资金 stand in tables of units as well. */
const kindSaid = (texts: readonly string[]): Discloser['kind'] =>
  texts.some((text) => /部门(?:预算(?!支出经济|安排)|决算)/.test(text)) ? 'department' : 'unit';

/** The year in the name of a file. */
const yearNamed = (file: string): number | undefined => {
  const digits = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The year that most tables state beside their unit of money: 2026年度　单位：万元. */
const yearStated = (texts: readonly string[]): number | undefined =>
  mostOften(texts, /((?:19|20)\d\d)年度(?=(?:金额|计量)?单位:[百千万亿]*元)/g);

/** The year that stands in most titles beside 预算 or 决算; undefined where none does. */
const yearOf = (texts: readonly string[]): number | undefined =>
  mostOften(texts, /((?:19|20)\d\d)年(?=.{0,30}(?:预算|决算|收支|支出|公开))/g);

/** The year that a pattern finds most often. */
function mostOften(texts: readonly string[], pattern: RegExp): number | undefined {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const [, digits = ''] of text.normalize('NFKC').replace(/\s/g, '').matchAll(pattern))
      counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0];
}

/** Who discloses: as 编制部门：… above a table, as the title of a workbook of all tables, or on the cover. */
function nameOf(texts: readonly string[]): string | undefined {
  const said = texts.flatMap((text) => {
    const found =
      /(?<!主办|承办|协办)(?:编制|预算主管)?(?:部门|单位)(?:名称)?\s*[:：]\s*([\p{Script=Han}（）()]{4,40}?)(?=(?:(?:金额|计量)?单位)?\s*[:：]|[^\p{Script=Han}（）()]|$)/u.exec(
        text,
      )?.[1];
    return found === undefined || /^[百千万亿]?元$/.test(found) ? [] : [found.trim()];
  });
  const counts = Map.groupBy(said, (name) => name);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  if (most !== undefined) return most[0];
  const titled = /^([\p{Script=Han}（）()]{4,40})(?:19|20)\d\d年度$/u.exec(texts[0] ?? '')?.[1];
  if (titled !== undefined) return titled;
  const cover = texts.slice(0, 12).join('').replace(/\s/g, '');
  return /(?:(?:19|20)\d\d年(?:度)?)?([\p{Script=Han}（）()]{4,30}?)(?:本级)?(?:(?:19|20)\d\d年(?:度)?)?(?:部门|单位)?(?:预算|决算)/u.exec(
    cover,
  )?.[1];
}
