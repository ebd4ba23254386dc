import { expect, test } from 'vitest';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { isCrowded } from '../../src/layout/html/table-room.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { printed } from '../../src/model/markup/html.ts';
import { accountOf, tableOf } from './account.ts';

const TABLE = (columns: string): string => `
  - id: fund
    number: 表<8>
    title: 基金 "支出" & 其他
    rows: { by: function, total: { at: last, title: 合计 } }
    columns:
      - { title: 科目名称, prints: name }
${columns}
`;

const SIMPLE = TABLE('      - { id: total, title: 合计 }');
const DEEP = TABLE(
  '      - { title: 本年, columns: [{ title: 基本, columns: [{ id: a, title: 小计 }, { id: b, title: 人员 }] }, { id: c, title: 项目 }] }',
);

const html = (tables: string, options = {}): string => {
  const account = accountOf({
    tables,
    files: { fund: { rows: [{ function: '208', total: '0.00', a: '1.00', b: '', c: '不涉及' }] } },
  });
  return printed(renderTable(layoutTable(account, tableOf(account, 'fund')), options));
};

test('text of the content is escaped', () => {
  expect(html(SIMPLE)).toContain('>表&lt;8&gt; 基金 &quot;支出&quot; &amp; 其他（单位：万元）</caption>');
});

test('rows and figures have their promised addresses; names are row headers', () => {
  expect(html(SIMPLE)).toContain(
    '<th id="r-208" scope="row" class="name">社会保障和就业支出</th><td id="c-208-total" class="zero">0.00</td>',
  );
});

test('one or two levels of titles need no ids, three have every figure name its headers', () => {
  expect(html(SIMPLE)).not.toContain('headers=');
  expect(html(DEEP)).toContain('<td id="c-208-a" headers="h-1-2 h-2-2 h-3-2 r-208">1.00</td>');
  expect(html(DEEP)).toContain('<td id="c-208-c" headers="h-1-2 h-2-4 r-208" class="words">不涉及</td>');
});

test('on a page of several tables every id has a prefix', () => {
  const ids = [...html(DEEP, { prefix: 'x--' }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id) => !id?.startsWith('x--'))).toEqual([]);
});

test('as the document would be filed there are no addresses of figures', () => {
  expect(html(SIMPLE, { plain: true })).not.toContain('id="c-');
  expect(html(SIMPLE, { plain: true })).not.toContain('id="r-');
});

test('a table without any row keeps its form', () => {
  const tables = SIMPLE.replace('    rows:', '    empty: { total: none }\n    rows:');
  const account = accountOf({ tables, files: { fund: { empty: true } } });
  expect(printed(renderTable(layoutTable(account, tableOf(account, 'fund'))))).toContain(
    '<tr class="none"><td colspan="2"></td></tr>',
  );
});

test('where the original has no numbers in its titles the caption has none', () => {
  const account = accountOf({
    tables: SIMPLE,
    format: 'titleNumbers: false',
    files: { fund: { empty: true } },
  });
  expect(printed(renderTable(layoutTable(account, tableOf(account, 'fund'))))).toContain(
    '>基金 &quot;支出&quot; &amp; 其他（单位：万元）</caption>',
  );
});

test('a group of columns is left behind with the names it stands over', () => {
  expect(html(DEEP)).toContain('scope="colgroup" colspan="3"><span>本年</span>');
  const over = DEEP.replace(
    '{ title: 科目名称, prints: name }',
    '{ title: 项目, columns: [{ title: 名称, prints: name }] }',
  );
  expect(html(over)).toContain('class="over-names"><span>项目</span>');
});

const PARTS = TABLE(
  [
    '      - { title: 类, prints: class }',
    '      - { title: 款, prints: section }',
    '      - { title: 项, prints: item }',
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `      - { id: ${id}, title: ${id} }`),
  ].join('\n'),
);

test('the parts of a code have the room of one column together', () => {
  expect(html(PARTS)).toMatch(/<table class="[^"]*code-parts-3"/);
  expect(html(SIMPLE)).not.toContain('code-parts');
});

const crowded = (amount: string): boolean => {
  const files = { fund: { rows: [{ function: '208', a: amount }] } };
  const account = accountOf({ tables: PARTS, files });
  return isCrowded(layoutTable(account, tableOf(account, 'fund')));
};

test('a table is crowded where its columns take more room than a wide screen has', () => {
  expect(crowded('1.00')).toBe(false); // a name of two units, a code, seven figures: ten of ten
  expect(crowded('12345678.00')).toBe(true); // of longer figures there is room for seven units
});
