import { indicatorLevel } from '../../formats/record-words.ts';
import { printedFields } from '../../model/kinds/record-field.ts';
import { INDICATOR_FIELDS } from '../../model/kinds/record-fields.ts';
import { indicatorFile } from '../../read/fields/indicator-file.ts';
import type { DraftContext, DraftIndicator, DraftRow, TakenAmounts } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import { sheetCellName } from '../sheet/sheet.ts';
import { isTotal } from './listed-rows.ts';
import { numberPlaces } from './number-places.ts';

/** What a row says of an indicator, and the places of what it says in numbers. */
export interface ReadIndicator {
  readonly said: DraftIndicator;
  readonly numbersFrom: readonly string[];
}

/** Reads the indicators of a table, row by row. */
export interface IndicatorReader {
  /** The indicator of a row, undefined where it has none; levels that are printed once for several rows are those of the indicator above. */
  readonly read: (row: FoundRow, above: DraftIndicator | undefined) => ReadIndicator | undefined;
  /** Leaves the indicator of a row out, if it has one, and asks about it. */
  readonly leaveOut: (row: FoundRow, about: string) => void;
  /** Places of what those that were left out say in numbers. */
  readonly leftOut: readonly string[];
}

/** See {@link IndicatorReader}. */
export function openIndicators(found: FoundTable, against: DraftContext): IndicatorReader {
  const { indicators: words } = against.format;
  const file = against.leavesOut ? indicatorFile(words) : undefined;
  /** How the table prints its first levels, by title. */
  const prints = new Map<string, string>();
  const leftOut: string[] = [];
  const numbersOf = (row: FoundRow): readonly string[] =>
    numberPlaces(found.sheet, row, printedFields(INDICATOR_FIELDS));
  const leaveOut = (row: FoundRow, about: string): void => {
    const cell = row.cell(0, 'indicator');
    if (cell === undefined) return;
    leftOut.push(...numbersOf(row));
    against.ask({ at: sheetCellName(found.sheet, cell), text: cell.text, about });
  };
  const printed = (level1: string | undefined): void => {
    const level = level1 === undefined ? undefined : indicatorLevel(words, level1);
    if (level !== undefined && level1 !== undefined) prints.set(level.title, level1);
  };
  /** The first level of a row that lost it, by the only one that the second stands beneath. */
  const lostLevel = (own: DraftIndicator, carried: string | undefined): string | undefined => {
    if (!found.hasLost || own.level1 !== undefined || own.level2 === undefined) return undefined;
    const { level2 } = own;
    const levels = words?.levels.filter(({ kinds }) => kinds.includes(level2)) ?? [];
    const [level] = levels;
    if (level === undefined || levels.length > 1) return undefined;
    const isCarried = carried !== undefined && indicatorLevel(words, carried) === level;
    return isCarried ? undefined : (prints.get(level.title) ?? level.title);
  };
  return {
    leftOut,
    leaveOut,
    read: (row, above) => {
      const own = indicatorOf(row);
      if (own === undefined) return undefined;
      printed(own.level1);
      const level1 = lostLevel(own, above?.level1);
      const said = withLevels(level1 === undefined ? own : { ...own, level1 }, above);
      const refusal = file?.safeParse(said).error?.issues[0];
      if (refusal !== undefined) {
        const isMissing = said[String(refusal.path[0])] === undefined;
        leaveOut(
          row,
          isMissing ? '这一条指标没有印全级次和名称，没有读' : `${refusal.message}，这一条指标没有读`,
        );
        return undefined;
      }
      return { said, numbersFrom: numbersOf(row) };
    },
  };
}

/** The indicators of the department, a row for each, and what their total prints; a level printed once for several rows is theirs, too. */
export function indicatorRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  title: string | undefined,
  against: DraftContext,
): { readonly rows: readonly DraftRow[]; readonly total: TakenAmounts; readonly leftOut: readonly string[] } {
  const indicators = openIndicators(found, against);
  const listed: DraftRow[] = [];
  let total: TakenAmounts = new Map();
  let above: DraftIndicator | undefined;
  for (const row of rows) {
    const first = row.first(0);
    if (first === undefined) continue;
    const from = sheetCellName(found.sheet, first);
    if (isTotal(first.text, title)) {
      total = new Map(
        (['points', 'score'] as const).flatMap((key) => {
          const text = row.text(0, key);
          return text === '' ? [] : [[key, { text, from }]];
        }),
      );
      continue;
    }
    const indicator = indicators.read(row, above);
    if (indicator === undefined) continue;
    const { said, numbersFrom } = indicator;
    listed.push({ keys: {}, texts: said, numbersFrom, amounts: new Map(), from });
    above = said;
  }
  return { rows: listed, total, leftOut: indicators.leftOut };
}

/** Digits of double width: １００, ９８．５％ */
const FULL_WIDTH = /^[\d０-９.．,，%％]+$/;

function indicatorOf(row: FoundRow): DraftIndicator | undefined {
  const entries = printedFields(INDICATOR_FIELDS).flatMap(({ key, print }): [string, string][] => {
    const text = row.text(0, print).replace(/\s*\n\s*/g, '');
    return text === '' ? [] : [[key, FULL_WIDTH.test(text) ? text.normalize('NFKC') : text]];
  });
  const indicator = Object.fromEntries(entries);
  if (indicator.name === undefined) return undefined;
  return { ...indicator, target: indicator.target ?? '' };
}

/** An indicator with the levels that are printed once for several rows. */
function withLevels(indicator: DraftIndicator, above: DraftIndicator = {}): DraftIndicator {
  const { level1 = '', level2 = '' } = above;
  const isOfNext = indicator.level1 !== undefined && indicator.level1 !== level1;
  return {
    ...(level1 === '' ? {} : { level1 }),
    ...(level2 === '' || isOfNext ? {} : { level2 }),
    ...indicator,
  };
}
