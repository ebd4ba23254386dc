import type { Format } from '../../formats/format.ts';
import type { TitleWords } from '../../formats/titles.ts';
import { plainRow } from '../../formats/wording/compared-title.ts';
import type { ContentOf } from '../../model/content.ts';
import { folderTerm } from '../../model/disclosure/kind.ts';
import type { Discloser } from '../../model/unit.ts';
import { lineTitles, type Recognised, recognise } from '../match/recognise.ts';
import { ownCells, type Sheet } from '../sheet/sheet.ts';

/** The format sheets are in. */
export interface ChosenFormat {
  readonly format: Format;
  readonly recognised: Recognised;
  /** Formats that fit the sheets as well: their tables are the same. */
  readonly alike: readonly Format[];
}

/** What a format is chosen by. */
export interface FormatQuestion {
  readonly content: ContentOf<Format>;
  readonly sheets: readonly Sheet[];
  readonly discloser: Discloser;
  readonly folder: string;
  readonly format?: string | undefined;
  readonly recognised?: Recognised | undefined;
}

/** Scores nearer to each other than this do not tell formats apart. */
const ALIKE = 0.02;

/** Finds the format of sheets: the one told, the disclosure's own, or the one that fits best; undefined where none of its tables is found. */
export function chooseFormat(
  { content, sheets, discloser, folder, format, recognised: known }: FormatQuestion,
  words: TitleWords,
): ChosenFormat | undefined {
  const existing = content.disclosures.find(({ id }) => id === `${discloser.id}/${folder}`)?.format;
  const wanted = format ?? existing;
  const kind = folderTerm(folder)?.kind === 'final' ? 'final' : 'budget';
  const ranked = [...content.formats.values()]
    .filter(({ id, version }) => (wanted === undefined ? version === kind : id === wanted))
    .map((each) => {
      const recognised = known ?? recognise(sheets, each, words);
      return {
        ...{ format: each, recognised, alike: [] },
        score: recognised.tables.reduce(
          (sum, table) => sum + table.score,
          recognised.forms.length > 0 ? 1 : 0,
        ),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const most = ranked[0]?.score ?? 0;
  const best = withMostLines(
    ranked.filter(({ score }) => most - score < ALIKE),
    sheets,
    words,
  );
  const said = formatsSaid(content, sheets);
  const used = new Set([...said, ...formatsOfRegion(content, discloser)]);
  const isUsed = ({ format: { id } }: ChosenFormat): boolean => used.has(id);
  const chosen = best.find(({ format: { id } }) => said.includes(id)) ?? best.find(isUsed) ?? best[0];
  return (
    chosen && {
      ...chosen,
      alike: isUsed(chosen) ? [] : best.flatMap((each) => (each === chosen ? [] : each.format)),
    }
  );
}

/** Of formats whose headers are alike those whose lines stand in the sheets: 使用非财政拨款结余（含专用结余） is of one place only. */
function withMostLines<Ranked extends { readonly format: Format }>(
  ranked: readonly Ranked[],
  sheets: readonly Sheet[],
  words: TitleWords,
): readonly Ranked[] {
  if (ranked.length < 2) return ranked;
  const texts = new Set(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap((_, row) => ownCells(sheet, row).map(({ text }) => plainRow(text))),
    ),
  );
  const counted = ranked.map((each) => ({
    each,
    lines: [...lineTitles(each.format, words)].filter((title) => texts.has(title)).length,
  }));
  const most = Math.max(...counted.map(({ lines }) => lines));
  return counted.flatMap(({ each, lines }) => (lines === most ? [each] : []));
}

/** The formats that sheets name, as our own empty workbooks do. */
function formatsSaid({ formats }: ContentOf<Format>, sheets: readonly Sheet[]): readonly string[] {
  const opening = sheets.flatMap((sheet) => ownCells(sheet, 0).map(({ text }) => text));
  return [...formats.values()].flatMap(({ id, title }) =>
    opening.some((text) => text.includes(`（${title}）`)) ? id : [],
  );
}

/** The formats that disclosures of the same place are in. */
function formatsOfRegion(
  { disclosures }: ContentOf<Format>,
  { id, department }: Discloser,
): ReadonlySet<string> {
  const { region } = department;
  return new Set(
    disclosures
      .filter(
        ({ discloser }) =>
          discloser.id === id || (region !== undefined && discloser.department.region === region),
      )
      .map(({ format }) => format),
  );
}
