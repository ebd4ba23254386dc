import { describe, expect, test } from 'vitest';
import type { DisclosureRecord } from '../../src/model/content.ts';
import type { ProjectRecord } from '../../src/model/records.ts';
import { lostProjectIn } from '../../src/rules/lost/lost-projects.ts';
import { lostPurchaseIn } from '../../src/rules/lost/lost-purchases.ts';
import { publishedBooks } from '../published-books.ts';
import { placesOf, publishedRecord, saidAfter, withRows } from './changed-record.ts';

/** A disclosure without one of its projects: its goals and its purchases are gone with it. */
function withoutProject(record: DisclosureRecord, key: string): DisclosureRecord {
  const projects = record.projects.filter((project) => project.key !== key);
  const { procurement } = record;
  const lines = procurement?.lines.filter(({ project }) => project !== key) ?? [];
  return { ...record, projects, procurement: procurement && { ...procurement, lines } };
}

/** A disclosure with the money of a project changed. */
const withMoney = (
  record: DisclosureRecord,
  key: string,
  money: ProjectRecord['money'],
): DisclosureRecord => ({
  ...record,
  projects: record.projects.map((project) => (project.key === key ? { ...project, money } : project)),
});

const BAOTOU = 'baotou-hrss/2026';
const CENTRE = 'baotou-insurance-registration/2025';
const CHENGDE = 'chengde-hrss/2024';
const PINGLU = 'pinglu-hrss/2026';
const DATONG = 'datong-hrss/2026';

describe('a project that is gone is one message, with its money and what else shows it', () => {
  test.each([
    // The text counts the projects.
    [
      DATONG,
      'xm-01',
      'projects/121/total',
      '比所列 5 个项目之和多 17.05 万元；说明里写共 6 个项目，列出的只有 5 个',
    ],
    [PINGLU, 'xm-01', 'projects/301/total', '多 143.00 万元；说明里写共 24 个项目，列出的只有 23 个'],
    [PINGLU, 'xm-04', 'projects/301/total', '多 4.00 万元'],
    // A sentence adds it to another one.
    [PINGLU, 'xm-08', 'projects/301/total', '多 900.00 万元'],
    // What was found in it is acknowledged, and a text names it.
    [
      PINGLU,
      'xm-20',
      'projects/301/total',
      'acknowledged 里说明了项目 xm-20，projects.yaml 里却没有；文字里写到“劳动争议仲裁',
    ],
    [
      BAOTOU,
      '150200222000000037134',
      'projects/total/total',
      'acknowledged 里说明了项目 150200222000000037134',
    ],
    // Its purchases are gone with it, and no other project has own funds.
    [
      BAOTOU,
      '150200222000000040700',
      'projects/total/total',
      '多 288.07 万元；政府采购预算表“合计 · 申报情况／金额(万元)”也比所列各行多 106.99 万元',
    ],
    [
      CHENGDE,
      '13080024P00008210001D',
      'expenditure/total/project',
      '也比所列各行多 96.75 万元，它的采购也漏了',
    ],
    // Last year's figures have it; of many projects one looks as if two digits were turned round.
    [
      CHENGDE,
      '13080024P00092110002M',
      'expenditure/total/project',
      'narrative.yaml 的上年数里有项目 13080024P00092110002M',
    ],
    [CHENGDE, '13080024P00010910002N', 'expenditure/total/project', '多 9.00 万元'],
    // The sums do not come out in the original either.
    [CENTRE, 'xm-02', 'general-expenditure/total/personnel', '多 6.81 万元'],
    [CENTRE, 'xm-05', 'general-expenditure/total/personnel', '多 0.38 万元'],
    // The only project of its category.
    [CENTRE, 'xm-01', 'expenditure/total/project', '是 130.00 万元，却没有列出一个有这笔钱的项目'],
  ])('%s without %s', (id, key, place, words) => {
    const found = saidAfter(withoutProject(publishedRecord(id), key));
    expect(placesOf(found)).toEqual([`presence/lost-project ${place}`]);
    expect(found[0]).toContain(words);
  });

  test.each([
    [CENTRE, 'xm-02', { budget: '6.17' }],
    [CHENGDE, '13080024P000902100019', { budget: '22.90', fiscal: '22.90' }],
    [BAOTOU, '150200234013110000082', { total: '104.00', general: '104.00', budget: '104.00' }],
  ])('%s: a wrong amount of %s is no project that is gone', (id, key, money) => {
    expect(saidAfter(withMoney(publishedRecord(id), key, money)).join()).not.toContain('漏了一个项目');
  });
});

describe('a purchase that is gone is one message', () => {
  test.each([
    [BAOTOU, '复印纸', '多 7.00 万元；数量的合计也多 337'],
    [CHENGDE, '执法记录仪', '多 2.50 万元'],
  ])('%s without %s', (id, item, words) => {
    const record = publishedRecord(id);
    const { procurement } = record;
    const at = procurement?.lines.findIndex((line) => line.item === item) ?? -1;
    if (procurement === undefined || at === -1) throw new Error(`no ${item}`);
    const lines = procurement.lines.toSpliced(at, 1);
    const found = saidAfter({ ...record, procurement: { ...procurement, lines } });
    expect(placesOf(found)).toEqual(['presence/lost-purchase procurement/total/amount']);
    expect(found[0]).toContain(words);
  });

  test('an amount that is wrong in all its columns is told where it is not price times quantity', () => {
    const record = publishedRecord(CHENGDE);
    const { procurement } = record;
    if (procurement === undefined) throw new Error('no purchases');
    const lines = procurement.lines.map((line) => {
      const wrong = Object.fromEntries(Object.keys(line.money).map((column) => [column, '2.05']));
      return line.item === '执法记录仪' ? { ...line, money: wrong } : line;
    });
    const found = saidAfter({ ...record, procurement: { ...procurement, lines } });
    expect(placesOf(found)).toEqual(['procurement/product procurement/13080024P000099100020-1/amount']);
  });
});

test('of what was published nothing is told to be gone', () => {
  const all = publishedBooks().accounts;
  expect(all.filter((account) => lostProjectIn(account) ?? lostPurchaseIn(account))).toEqual([]);
});

test('a count that is wrong while all sums come out is told as a count', () => {
  const record = publishedRecord(DATONG);
  const counted = record.narrative?.facts.get('operating-projects');
  if (record.narrative === undefined || counted === undefined) throw new Error('no count');
  const facts = new Map([
    ...record.narrative.facts,
    ['operating-projects', { ...counted, text: '7' }] as const,
  ]);
  const changed = { ...record.narrative, facts };
  expect(placesOf(saidAfter({ ...record, narrative: changed })).join()).toContain('facts/wholes');
});

test('a sum of projects that is wrong while their count comes out is told as a sum', () => {
  const changed = withRows(publishedRecord(DATONG), ['projects'], (row) =>
    row.amounts.total === '193.27' ? { ...row, amounts: { ...row.amounts, total: '199.27' } } : row,
  );
  expect(saidAfter(changed).join()).not.toContain('漏了一个项目');
});
