import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../src/compare/figure-data.ts';
import { figureCell } from '../src/compare/render-figure.ts';
import { factsOf } from '../src/exporters/data/facts.ts';
import { tableCsv } from '../src/exporters/tables/table-csv.ts';
import { tableData } from '../src/exporters/tables/table-json.ts';
import { tableWorkbook } from '../src/exporters/tables/workbook.ts';
import { layoutTable } from '../src/layout/layout-table.ts';
import { printed } from '../src/model/markup/html.ts';
import { parseAmount } from '../src/model/money.ts';
import { amount } from '../src/narrative/figures/figures.ts';
import { chartFigure } from '../src/site/charts/chart-figures.ts';
import { embedPage } from '../src/site/tables/embed.ts';
import { keyTotals } from '../src/site/tables/key-figures.ts';
import { parseCsv, readWorkbook } from './exporters/files.ts';
import { accountIn, booksOf, folderOf } from './points/ledger.ts';
import { sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '..');

/** The rooms of the table in ARCHITECTURE.md, in its order, each with its module. */
const CHAIN = [
  ...(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
    .split('### An amount, from YAML to those who read it')[1]
    ?.split('\n###')[0]
    ?.matchAll(/^\| `([\w/]+)` \| `([\w-]+\.ts)` \|/gm) ?? []),
].map(([, room = '', module = '']) => ({ room: `src/${room}`, module }));

const isPart = (path: string, room: string): boolean => dirname(path) === room;

/** The rooms that modules of a room import, and what those import. */
function reachedFrom(room: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = MODULES.filter((path) => isPart(path, room));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...importsOf(path));
  }
  return new Set([...seen].map((path) => posix.dirname(path)));
}

const MODULES = sourceFiles('src').filter((path) => path.endsWith('.ts'));

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/ from '(\.[^']+\.ts)'/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  );

describe('the way of an amount through the house', () => {
  test('passes each room once, in rooms that are there', () => {
    expect(CHAIN.length).toBeGreaterThan(9);
    expect(new Set(CHAIN.map(({ room }) => room)).size).toBe(CHAIN.length);
    for (const { room, module } of CHAIN)
      expect(existsSync(join(ROOT, room, module)), `${room}/${module}`).toBe(true);
  });

  test.each(
    CHAIN.map(({ room }, place) => ({ room, later: CHAIN.slice(place + 1).map((each) => each.room) })),
  )('$room looks into no later room', ({ room, later }) => {
    const reached = reachedFrom(room);
    expect(later.filter((each) => reached.has(each))).toEqual([]);
  });

  test('an amount of a table is read in one module', () => {
    const readers = MODULES.filter(
      (path) =>
        /^src\/(?:read|points|layout|exporters|site|compare|charts|document|books)\//.test(path) &&
        /\bparseAmount\(/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(readers).toEqual(['src/points/bind/bind-row.ts']);
  });
});

const TABLES = `
- id: summary
  number: 表1
  title: 收支总表
  rows:
    lines:
      - { id: sources, title: 收入总计, fixes: { flow: sources }, role: total }
  columns:
    - { title: 项目, prints: name }
    - { id: amount, title: 预算数 }
- id: income
  number: 表2
  title: 收入总表
  moneyUnit: OTHER
  rows: { by: unit }
  columns:
    - { title: 单位, prints: codeName }
    - { id: total, title: 合计, fixes: { flow: sources } }
`;

type Unit = '元' | '万元';

/** An amount typed in table 2 in one unit; table 1 is in another, and left out; the texts are in a third. */
function accountWith(tables: Unit, other: Unit, texts: Unit, typed: string) {
  const files = folderOf({
    tables: TABLES.replace('OTHER', other),
    files: { income: `rows:\n  - { unit: "401", total: "${typed}" }\n` },
    more: { 'formats/test/narrative.yaml': `moneyUnit: ${texts}\n` },
  });
  const books = booksOf({
    ...files,
    'formats/test/format.yaml': (files['formats/test/format.yaml'] ?? '').replace(
      'moneyUnit: 万元',
      `moneyUnit: ${tables}`,
    ),
  });
  const view = books.narratives.get('bureau/2026')?.view;
  if (view === undefined) throw new Error('no view');
  return { account: accountIn(books, 'bureau/2026'), view };
}

const NAMED = { flow: 'sources' };

/** What each reader gets of a table's only figure: digits and unit, as it is shown there. */
async function told({ account, view }: ReturnType<typeof accountWith>, id: string) {
  const table = account.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const layout = layoutTable(account, table);
  const [, row = []] = parseCsv(tableCsv(layout));
  const [sheet] = readWorkbook(
    tableWorkbook({ layout }, { title: '表', publisher: '明账', date: new Date(0) }),
  );
  const data = tableData(view, table, layout, (path) => path);
  const fact = factsOf(account).find((each) => each.table === id);
  const { html } = embedPage(account, id).sheet;
  const embedded = html === undefined ? '' : printed(html);
  return {
    page: /<td[^>]* id="c-[^"]*"[^>]*>(?:<a[^>]*>)?([\d.,]+)/.exec(embedded)?.[1],
    caption: /单位：([^）]*)）/.exec(embedded)?.[1],
    csv: row.at(-1),
    sheet: sheet?.shown.flat().find((text) => /^[\d,]+(?:\.\d+)?$/.test(text)),
    sheetUnit: /单位：(\S+)/.exec(sheet?.shown.flat().join('\n') ?? '')?.[1],
    json: data.rows[0]?.cells[0]?.text,
    jsonUnit: data.moneyUnit,
    yuan: JSON.stringify(data.rows[0]?.cells[0]).match(/"yuan":([\d.]+)/)?.[1],
    fact: `${fact?.text}${fact?.moneyUnit}`,
    factYuan: fact?.yuan,
  };
}

/** The same amount where it is told without its table. */
function retold({ account, view }: ReturnType<typeof accountWith>) {
  const [sentence] = amount({ view, report: () => undefined, source: account.disclosure.source }, NAMED);
  const compared = figureOf(view, NAMED);
  const cell =
    compared &&
    printed(
      figureCell(
        { kind: 'figure', figure: compared },
        { id: 'bureau/2026', moneyUnit: '亿元' },
        (path) => path,
      ),
    );
  const [total] = keyTotals(account);
  return {
    sentence: sentence?.text,
    chart: chartFigure(view, NAMED)?.plain,
    cover: total && `${total.text}${total.moneyUnit}`,
    compared: cell?.replaceAll(/<[^>]*>/g, '').replace('（推算）', ''),
    comparedYuan: compared?.yuan,
  };
}

describe.each([
  // Units of the tables, of the table it is typed in and of the texts; as typed, exact 元, in the tables' unit, in the texts'.
  ['元', '万元', '万元', '37.91', '379100', '379100', '37.91'],
  ['元', '元', '万元', '379100.00', '379100', '379100.00', '37.91'],
  ['万元', '元', '元', '57159.00', '57159', '5.7159', '57159'],
  ['万元', '元', '万元', '57159.00', '57159', '5.7159', '5.7159'],
  ['万元', '万元', '元', '37.91', '379100', '37.91', '379100'],
  ['万元', '万元', '万元', '5.70', '57000', '5.70', '5.70'],
] as const)(
  'tables in %s, typed in %s, texts in %s: %s',
  (tables, other, texts, typed, yuan, there, words) => {
    const opened = accountWith(tables, other, texts, typed);

    test('its own table prints it as it was typed', async () => {
      const { page, csv, sheet, json, ...rest } = await told(opened, 'income');
      expect([page, csv, sheet, json].map((text) => text?.replaceAll(',', ''))).toEqual([
        typed,
        typed,
        typed,
        typed,
      ]);
      expect(rest).toEqual({
        caption: other,
        sheetUnit: other,
        jsonUnit: other,
        yuan,
        fact: `${typed}${other}`,
        factYuan: yuan,
      });
    });

    test('the table that left it out prints it in its own unit, no digit lost or made up', async () => {
      const { page, csv, sheet, json, ...rest } = await told(opened, 'summary');
      expect([page, csv, sheet, json].map((text) => text?.replaceAll(',', ''))).toEqual([
        there,
        there,
        there,
        there,
      ]);
      expect(rest).toEqual({
        caption: tables,
        sheetUnit: tables,
        jsonUnit: tables,
        yuan,
        fact: `${there}${tables}`,
        factYuan: yuan,
      });
    });

    test('sentence, chart, cover and comparison tell it with a unit of theirs', () => {
      const { sentence, chart, cover, compared, comparedYuan } = retold(opened);
      expect(sentence).toBe(`${words}${texts}`);
      expect(chart?.replaceAll(',', '')).toBe(there);
      expect(cover?.replaceAll(',', '')).toBe(`${there}${tables}`);
      expect(comparedYuan).toBe(yuan);
      const [, digits = '', unit] = /^([\d.,]+)(.*)$/.exec(compared ?? '') ?? [];
      expect(unit === '元' || unit === '万元').toBe(true);
      expect(parseAmount(digits, unit === '元' ? '元' : '万元', 0)?.value.toFixed()).toBe(yuan);
    });
  },
);
