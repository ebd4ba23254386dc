import type { Source } from '../../model/source.ts';
import { type ClaimJudgement, open } from '../binding/claim-judgement.ts';
import type { TableBlock } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { judgedSection } from './judged-section.ts';

/** What a cell of a table that people wrote says, as a sentence. */
interface CellSentence {
  readonly text: string;
  /** Where its cell begins in it. */
  readonly start: number;
  readonly source: Source;
  /** Why it cannot be held against the tables. */
  readonly reason?: string | undefined;
}

/**
 * What became of the figures in a table that people wrote: each cell is read as the sentence that its row, its column and itself make
 * (行政运行预算数1054.05万元). Columns of other things than amounts of this year are not checked.
 */
export const judgedTable = (
  view: View,
  section: string,
  table: TableBlock,
): readonly (ClaimJudgement & { readonly source: Source })[] =>
  sentencesOf(table).flatMap(({ text, start, source, reason }) =>
    judgedSection(view, section, [{ text, isHeading: false }])
      .flat()
      .filter(({ claim }) => claim.quantity.start >= start)
      .map(({ claim, verdict }) => {
        const { quantity } = claim;
        const span = source.span && {
          start: source.span.start + quantity.start - start,
          length: quantity.length,
        };
        return {
          claim,
          verdict: reason === undefined ? verdict : open(reason),
          source: { ...source, ...(span && { span }) },
        };
      }),
  );

/** A unit of money in the title of a column: 金额（万元）. */
const UNIT = /(?:[（(]\s*(?:单位[:：])?\s*|^)((?:万|亿|千|百)?元|[%％])\s*(?:[）)]|$)/;
const ELSEWHAT = /增减|增加|减少|增长|下降|变化|差|占|比重|比例|率|上年|去年/;

function sentencesOf({ columns, rows, free = [] }: TableBlock): readonly CellSentence[] {
  return rows.flatMap((row, index) => {
    const named = row.findIndex((cell) => !isFigure(cell));
    const name = row
      .slice(0, named + 1)
      .filter((cell) => !/^\d+$/.test(cell))
      .join('');
    return row.flatMap((cell, place): readonly CellSentence[] => {
      const source = free[index]?.[place];
      if (place <= named || !/[\d０-９]/.test(cell) || source === undefined) return [];
      const title = columns[place] ?? '';
      const moneyUnit = UNIT.exec(title)?.[1] ?? UNIT.exec(columns[0] ?? '')?.[1] ?? '';
      const before = `${name}${title.replace(UNIT, '')}`;
      const text = `${before}${cell}${/[元%％]$/.test(cell) || !isFigure(cell) ? '' : moneyUnit}`;
      return [
        { text, start: before.length, source, reason: ELSEWHAT.test(title) ? '不是本年的金额' : undefined },
      ];
    });
  });
}

const isFigure = (cell: string): boolean =>
  /^-?[\d０-９][\d０-９,，.．]*\s*(?:(?:万|亿|千)?元|[%％])?$/.test(cell.trim());
