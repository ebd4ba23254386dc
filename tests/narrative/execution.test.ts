import { describe, expect, test } from 'vitest';
import { blockText } from '../../src/narrative/figures/token.ts';
import type { View } from '../../src/narrative/figures/view.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { evaluate } from '../../src/narrative/language/evaluate.ts';
import { proseOf } from '../../src/read/prose/read-prose.ts';
import { booksOf, type Files, finalOf, folderOf } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';

const published = publishedBooks();
const viewIn = (id: string, books = published): View => {
  const view = books.narratives.get(id)?.view;
  if (view === undefined) throw new Error(`no disclosure ${id}`);
  return view;
};

/** What became of the figures of a text in the explanation of 三公 of the final accounts of 普陀区规划和自然资源局. */
const judged = (text: string, view = viewIn('putuo-planning/2024-final')) =>
  judgedSection(view, 'three-public-notes', [{ text, isHeading: false }]).flat();
const kinds = (text: string) => judged(text).map(({ verdict }) => verdict.kind);
const wrong = (text: string) =>
  judged(text).flatMap(({ verdict }) =>
    verdict.kind === 'different' ? [`${verdict.said} ${verdict.known[0]?.text}`] : [],
  );

describe('final figures in words are held against their budget', () => {
  test.each([
    '“三公”经费年初预算为2.85万元，支出决算为0.39万元，完成年初预算的13.68%。',
    '“三公”经费支出决算为0.39万元，完成预算的13.68%。决算数小于预算数。',
    '“三公”经费支出决算为0.39万元，比年初预算减少2.46万元，下降86.32%。',
    '“三公”经费支出决算为0.39万元，决算数小于预算数2.46万元。',
    '公务接待费支出决算为0.39万元，与2024年预算相比减少2.46万元，下降86.32%。',
    '“三公”经费年初预算为2.85万元，其中：因公出国（境）费支出决算为0.00万元，决算数与预算数持平；公务接待费支出决算为0.39万元，为年初预算的13.68%。',
  ])('%s', (text) => {
    expect(new Set(kinds(text))).toEqual(new Set(['bound']));
  });

  test.each([
    [
      'more for less',
      '“三公”经费支出决算为0.39万元，决算数大于预算数。',
      ['决算数大于预算数 决算数小于预算数'],
    ],
    [
      'the same',
      '“三公”经费支出决算为0.39万元，决算数与预算数持平。',
      ['决算数与预算数持平 决算数小于预算数'],
    ],
    [
      'the amount',
      '“三公”经费支出决算为0.39万元，比年初预算减少2.64万元，下降86.32%。',
      ['比预算减少2.64万元 减少2.46万元'],
    ],
    [
      'the direction',
      '“三公”经费支出决算为0.39万元，比年初预算增加2.46万元。',
      ['比预算增加2.46万元 减少2.46万元'],
    ],
    [
      'the rate',
      '“三公”经费支出决算为0.39万元，比年初预算减少2.46万元，下降83.62%。',
      ['下降83.62% 下降86.32%'],
    ],
    ['the rate alone', '“三公”经费支出决算为0.39万元，比年初预算下降83.62%。', ['下降83.62% 下降86.32%']],
    ['the completion', '“三公”经费支出决算为0.39万元，完成年初预算的16.38%。', ['完成预算的16.38% 13.68%']],
    [
      'how much less',
      '“三公”经费支出决算为0.39万元，决算数小于预算数2.64万元。',
      ['比预算减少2.64万元 减少2.46万元'],
    ],
    [
      'the completion of one that another completes',
      '“三公”经费年初预算为2.00万元，其中：公务接待费支出决算为0.39万元，完成预算的19.50%。',
      ['2.00万元 2.85万元', '完成预算的19.50% 13.68%'],
    ],
  ])('%s', (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('what nobody knows the budget of is not checked', () => {
    expect(kinds('会议费支出决算为3.00万元，完成年初预算的50%。')).not.toContain('bound');
  });
});

const TABLES = `
- id: expenditure
  number: 表1
  title: 支出表
  fixes: { flow: expenditure }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: total, title: 合计 }
`;
const spending = (first: string, second: string, total: string): string =>
  `rows:\n  - { code: "2080101", total: ${first} }\n  - { code: "2080102", total: ${second} }\ntotal: { total: ${total} }\n`;

/** A budget of 110 (100 and 10), and final accounts of 105.50 (95.50 and 10). */
const both = (narrative = ''): Files => ({
  ...folderOf({ tables: TABLES, files: { expenditure: spending('100.00', '10.00', '110.00') } }),
  ...finalOf('bureau/2026-final', { expenditure: spending('95.50', '10.00', '105.50') }),
  'formats/test/narrative.yaml': 'rateDecimals: 2\nreason: { rate: 1 }\n',
  ...(narrative === '' ? {} : { 'disclosures/bureau/2026-final/narrative.yaml': narrative }),
});

/** What a pattern says of the final accounts, and what is reported. */
function said(pattern: string, view: View) {
  const { prose } = proseOf('totals.mdx', 'totals', pattern, { taxonomy: view.account.taxonomy });
  if (prose === undefined) throw new Error('the pattern was refused');
  const { blocks, findings } = evaluate(view, prose, false);
  return { text: blocks.map(blockText).join('\n'), findings: findings.map(({ kind }) => kind), blocks };
}

const alone = () => {
  const {
    'disclosures/bureau/2026/disclosure.yaml': _,
    'disclosures/bureau/2026/tables/expenditure.yaml': __,
    ...files
  } = both();
  return viewIn('bureau/2026-final', booksOf(files));
};

describe('sentences of final accounts', () => {
  const POINT = 'flow="expenditure" function="2080101"';

  test.each([
    ['the completion', `<Completion ${POINT} lead="，"/>`, '，完成年初预算的95.50%'],
    ['less', `<Order ${POINT}/>`, '决算数小于预算数'],
    ['the same', '<Order flow="expenditure" function="2080102"/>', '决算数与预算数持平'],
    ['how much less', `<Change ${POINT} since="budget"/>`, '比年初预算减少4.50万元，下降4.50%'],
    ['no change', '<Change flow="expenditure" function="2080102" since="budget"/>', '与年初预算持平'],
  ])('%s', (_, pattern, expected) => {
    expect(said(pattern, viewIn('bureau/2026-final', booksOf(both())))).toMatchObject({
      text: expected,
      findings: [],
    });
  });

  test('take the budget from its own disclosure, and lead to it', () => {
    const { blocks } = said(
      `<Amount ${POINT} version="budget"/>`,
      viewIn('bureau/2026-final', booksOf(both())),
    );
    expect(blocks).toMatchObject([
      {
        tokens: [
          {
            text: '100.00万元',
            stand: {
              kind: 'elsewhere',
              cell: { disclosure: 'bureau/2026', place: 'expenditure/2080101/total' },
            },
          },
        ],
      },
    ]);
  });

  test('say nothing, and say so, where no budget is known', () => {
    expect(said(`<Completion ${POINT} lead="，"/><Order ${POINT}/>`, alone())).toEqual({
      text: '',
      findings: ['no-prior', 'no-prior'],
      blocks: [],
    });
  });

  test('ask why a final figure is far from its budget, and not for another reason', () => {
    const REASON = `<Reason ${POINT} since="budget" lead="的主要原因："/>`;
    const view = (reasons: string) => viewIn('bureau/2026-final', booksOf(both(reasons)));
    const last = 'reasons:\n  - { of: { flow: expenditure, function: "2080101" }, text: 人员增加 }\n';
    expect(said(REASON, view(last)).findings).toEqual(['no-reason']);
    const own = last.replace('"2080101" }', '"2080101", version: budget }').replace('增加', '减少');
    expect(said(REASON, view(own))).toMatchObject({ text: '的主要原因：人员减少', findings: [] });
  });
});

test('a reason that says the other direction than that since the budget is told', () => {
  const { findings } = booksOf(
    both(
      'reasons:\n  - { of: { flow: expenditure, function: "2080101", version: budget }, text: 人员增加 }\n',
    ),
  );
  expect(
    findings.filter(({ rule }) => rule === 'narrative/reason-direction').map(({ message }) => message),
  ).toEqual(['“本年支出 · 行政运行”比年初预算减少，原因却只说增加：“人员增加”']);
});

test('a numbered list that is all of its paragraph has a paragraph for each item', () => {
  const LIST =
    '<Each by="function" level="item" flow="expenditure" numbering="{1}."><Label/><Amount/>。</Each>';
  const view = viewIn('bureau/2026-final', booksOf(both()));
  expect(said(LIST, view).text).toBe('1.行政运行95.50万元。\n2.一般行政管理事务10.00万元。');
  expect(said(`包括：${LIST}`, view).text).toBe('包括：1.行政运行95.50万元。、2.一般行政管理事务10.00万元。');
});

/** Final accounts whose budget of 110 was adjusted to 120 in a document of its own; 105.50 were spent. */
const withAdjusted = (narrative = ''): Files => ({
  ...both(narrative),
  'formats/test-adjusted/format.yaml':
    'id: test-adjusted\nextends: test\ntitle: 调整预算格式\nversion: adjusted\n',
  ...Object.fromEntries(
    Object.entries(
      finalOf('bureau/2026-adjusted', { expenditure: spending('108.00', '12.00', '120.00') }),
    ).flatMap(([path, text]) =>
      path.startsWith('disclosures/') ? [[path, text.replace(/format: \S+/, 'format: test-adjusted')]] : [],
    ),
  ),
});

describe('the adjusted budget', () => {
  test('patterns tell it beside the budget and the final figure', () => {
    const view = viewIn('bureau/2026-final', booksOf(withAdjusted()));
    expect(
      said(
        '年初预算为<Amount flow="expenditure" version="budget"/>，调整预算为<Amount flow="expenditure" version="adjusted"/>，支出决算为<Amount flow="expenditure"/><Completion flow="expenditure" lead="，"/><Completion flow="expenditure" since="adjusted" lead="，"/><Order flow="expenditure" since="adjusted" lead="。"/><Change flow="expenditure" since="adjusted" lead="，"/>。',
        view,
      ),
    ).toMatchObject({
      text: '年初预算为110.00万元，调整预算为120.00万元，支出决算为105.50万元，完成年初预算的95.91%，完成调整预算的87.92%。决算数小于调整预算数，比调整预算减少14.50万元，下降12.08%。',
      findings: [],
    });
  });

  test('what nobody knows of it is told, with what to write', () => {
    const { text, findings } = said(
      '支出<Amount flow="expenditure"/><Completion flow="expenditure" since="adjusted" lead="，"/>。',
      viewIn('bureau/2026-final', booksOf(both())),
    );
    expect(text).toBe('支出105.50万元。');
    expect(findings).toEqual(['no-prior']);
  });

  const judgedThere = (text: string) =>
    judgedSection(viewIn('bureau/2026-final', booksOf(withAdjusted())), 'totals', [
      { text, isHeading: false },
    ])
      .flat()
      .map(({ verdict }) =>
        verdict.kind === 'different' ? `${verdict.said} ${verdict.known[0]?.text}` : verdict.kind,
      );

  test.each([
    '本年支出年初预算为110.00万元，调整预算为120.00万元，本年支出决算为105.50万元，完成年初预算的95.91%，完成调整预算的87.92%。',
    '本年支出调整预算数为120.00万元，支出决算为105.50万元，比调整预算减少14.50万元，下降12.08%。',
    '本年支出决算为105.50万元，完成调整后预算数的87.92%。决算数小于调整预算数。',
  ])('in words it is held against its own document: %s', (text) => {
    expect(new Set(judgedThere(text))).toEqual(new Set(['bound']));
  });

  test.each([
    ['本年支出决算为105.50万元，完成调整预算的97.82%。', ['完成调整预算的97.82% 87.92%']],
    ['本年支出决算为105.50万元，完成调整预算的95.91%。', ['完成调整预算的95.91% 87.92%']],
    ['本年支出决算为105.50万元，决算数大于调整预算数。', ['决算数大于调整预算数 决算数小于调整预算数']],
    ['本年支出决算为105.50万元，比调整预算减少15.40万元。', ['比调整预算减少15.40万元 减少14.50万元']],
    ['本年支出调整预算为102.00万元，支出决算为105.50万元。', ['102.00万元 120.00万元']],
  ])('and a mistake is told: %s', (text, expected) => {
    expect(judgedThere(text).filter((one) => one !== 'bound')).toEqual(expected);
  });

  test('where nobody tells it nothing is blamed', () => {
    const view = viewIn('bureau/2026-final', booksOf(both()));
    const text = '本年支出决算为105.50万元，完成调整预算的87.92%。';
    const kinds = judgedSection(view, 'totals', [{ text, isHeading: false }]).flat();
    expect(kinds.map(({ verdict }) => verdict.kind)).toEqual(['bound', 'open']);
  });
});
