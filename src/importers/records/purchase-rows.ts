import { leafColumns } from '../../formats/columns.ts';
import type { Side } from '../../formats/table-schema.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import { GROUP_HEADERS } from '../../model/kinds/column-kinds.ts';
import { printedFields } from '../../model/kinds/record-field.ts';
import { PURCHASE_FIELDS } from '../../model/kinds/record-fields.ts';
import { isAmountText } from '../../model/money.ts';
import type { DraftContext, DraftGroup, DraftProcurement, DraftPurchase, DraftSum } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import { sheetCellName } from '../sheet/sheet.ts';
import { projectCodeIn, unitCode } from './codes.ts';
import { isTotal, nearestUnit } from './listed-rows.ts';
import { numberPlaces } from './number-places.ts';
import { hasColumn, isMereCount, isPartOrNote } from './project-rows.ts';

/** Procurement while it is read: a table of it may go on after its header was printed again, in the midst of a group. */
export function openPurchases(): {
  /** Reads the lines of a table or part of one, the sums of units and groups among them, and the total. */
  readonly read: (found: FoundTable, rows: readonly FoundRow[], side: Side, against: DraftContext) => void;
  readonly all: () => Omit<DraftProcurement, 'mayLack'>;
} {
  const lines: DraftPurchase[] = [];
  const groups = openGroups();
  const units: DraftSum[] = [];
  let total: DraftSum | undefined;
  let unit: string | undefined;
  let lastUnit: string | undefined;
  let above: DraftPurchase | undefined;
  let notGiven: ReadonlySet<string> | undefined;
  return { read, all: () => ({ notGiven, lines, groups: groups.all, units, total }) };

  function read(found: FoundTable, rows: readonly FoundRow[], side: Side, against: DraftContext): void {
    const hasMeasure = leafColumns(side.columns).some(({ prints }) => prints === 'measure');
    const hasFigures = found.columns.matched.some(({ wanted }) => wanted.id !== undefined);
    const missing = new Set(found.columns.missing.flatMap(({ id }) => id ?? []));
    notGiven = notGiven?.intersection(missing) ?? missing;
    for (const row of rows) {
      const first = row.first(0);
      if (first === undefined) continue;
      const amounts = row.amounts(0);
      const quantity = countIn(found, row, against)?.digits;
      if (isTotal(first.text, undefined) || isTotal(row.stray, undefined)) {
        total = { quantity, amounts };
        continue;
      }
      const item = row.text(0, 'purchase');
      const summed = unitSum(first.text, side, against);
      if (summed !== undefined && (item === '' || item === first.text)) {
        unit = summed;
        lastUnit = summed;
        above = undefined;
        units.push({ unit, quantity, amounts });
        continue;
      }
      const heads = item === '' ? groupTexts(row) : [];
      if (heads.length > 0) {
        above = undefined;
        groups.begin({ texts: Object.fromEntries(heads), quantity, amounts });
        continue;
      }
      if (item === '') {
        if (amounts.size > 0 || first.row === row.row)
          against.ask({
            at: sheetCellName(found.sheet, first),
            text: first.text,
            about: '这一行没有采购品目，没有导入',
          });
        continue;
      }
      const isMoneyless = amounts.size === 0 && hasFigures && quantity === undefined;
      const isBare = isMoneyless && TELLING.every((print) => row.text(0, print) === '');
      if (isBare || isMereCount(item) || isPartOrNote(item)) {
        against.ask({
          at: sheetCellName(found.sheet, first),
          text: item,
          about: isBare
            ? '这一行没有数量，也没有金额，不像是一项采购，没有导入'
            : '不是采购品目的名称，这一行没有导入',
        });
        continue;
      }
      const [ofUnit = '', ofProject = ''] = ['unit', 'project'].map(
        (of) => row.text(0, 'code', of) || row.text(0, 'name', of),
      );
      // A project printed once for several purchases is theirs, with its budget; a unit that of several projects.
      const before = ofUnit === '' && ofProject === '' ? above : undefined;
      const own = unitCode(against.department, row.text(0, 'code', 'unit'), row.text(0, 'name', 'unit'));
      if (own === undefined && ofUnit !== '' && hasColumn(found, 'unit'))
        against.ask({
          at: sheetCellName(found.sheet, first),
          ...{ text: ofUnit, about: '不是本部门登记的单位', guess: nearestUnit(against) },
        });
      const code = projectCodeIn(found.sheet, row, against);
      const count = countIn(found, row, against);
      const texts = printedFields(PURCHASE_FIELDS).map(({ key, print }) => {
        if (key === 'quantity') return [key, count?.digits ?? ''] as const;
        if (MONEY_FIELDS.has(key)) return [key, amountText(row.money(0, print)?.text)] as const;
        return [
          key,
          row.text(0, print) || (key === 'measure' && hasMeasure ? (count?.measure ?? '') : ''),
        ] as const;
      });
      const { budget } = before?.texts ?? {};
      above = {
        unit: own ?? (ofUnit === '' ? lastUnit : undefined) ?? unit,
        projectCode: code === '' ? before?.projectCode : code,
        projectName: row.text(0, 'name', 'project') || (before?.projectName ?? ''),
        item,
        texts: {
          ...(budget === undefined ? {} : { budget }),
          ...Object.fromEntries(texts.filter(([key, text]) => key !== 'item' && text !== '')),
        },
        numbersFrom: numberPlaces(found.sheet, row, printedFields(PURCHASE_FIELDS)),
        amounts,
        from: sheetCellName(found.sheet, first),
      };
      lastUnit = above.unit;
      (groups.last() ?? { lines }).lines.push(above);
      if (above.projectCode === undefined && above.projectName === '') above = undefined;
    }
  }
}

/** A group while it is read. */
interface OpenGroup extends DraftGroup {
  readonly lines: DraftPurchase[];
  readonly groups: OpenGroup[];
}

/** What a row says of a purchase besides what it is and its money. */
const TELLING = ['catalogue', 'measure', 'price'] as const;

/** Groups as their rows come: one stands in the last of those whose names stand in columns before its own. */
function openGroups() {
  const all: OpenGroup[] = [];
  const open: { readonly group: OpenGroup; readonly until: number }[] = [];
  return {
    all: all as readonly DraftGroup[],
    last: () => open.at(-1)?.group,
    begin: (sum: Omit<DraftGroup, 'lines' | 'groups'>): void => {
      const places = Object.keys(sum.texts).map((word) => HEADS.indexOf(word));
      while ((open.at(-1)?.until ?? -1) >= Math.min(...places)) open.pop();
      const group: OpenGroup = { ...sum, lines: [], groups: [] };
      (open.at(-1)?.group.groups ?? all).push(group);
      open.push({ group, until: Math.max(...places) });
    },
  };
}

/** The words that name groups, in the order of their columns; each is the key of its text. */
const HEADS: readonly string[] = GROUP_HEADERS;

/** What a row calls the group whose sum it is, by key. */
const groupTexts = (row: FoundRow): readonly (readonly [string, string])[] =>
  GROUP_HEADERS.flatMap((word) => {
    const text = row.text(0, word);
    return text === '' ? [] : [[word, text] as const];
  });

function unitSum(text: string, { rows }: Side, { department }: DraftContext): string | undefined {
  const { unitTitle = '{name}' } = 'by' in rows ? rows : {};
  return [department, ...department.units].find(({ name }) => {
    const titles = [name, unitTitle.replaceAll('{name}', name), `${name}小计`].map(plain);
    return titles.includes(plain(text));
  })?.code;
}

/** A dash says that there is none. */
const amountText = (text = ''): string => (isAmountText(text) ? text : '');

/** What a purchase says in money beside its columns of figures. */
const MONEY_FIELDS: ReadonlySet<string> = new Set(['price', 'budget']);

/** How many, and of what: 12台. */
interface CountedItems {
  readonly digits: string;
  readonly measure: string;
}

/** The quantity a row tells, and what it is counted in where that stands behind it; asked about where it is no number. */
function countIn(found: FoundTable, row: FoundRow, { ask }: DraftContext): CountedItems | undefined {
  const cell = row.cell(0, 'quantity');
  const text = cell?.text.normalize('NFKC').replace(/\s/g, '') ?? '';
  // 合计 may be merged over it.
  if (cell === undefined || /^[-–—]*$/.test(text) || isTotal(text, undefined)) return undefined;
  const read = /^(?<digits>[\d,]+(?:\.\d+)?)(?<measure>(?![百千万亿])\p{Script=Han}{1,4})?$/u.exec(
    text,
  )?.groups;
  if (read?.digits !== undefined && isAmountText(read.digits))
    return { digits: read.digits.replaceAll(',', ''), measure: read.measure ?? '' };
  ask({ at: sheetCellName(found.sheet, cell), text: cell.text, about: '不是数量，没有导入' });
  return undefined;
}
