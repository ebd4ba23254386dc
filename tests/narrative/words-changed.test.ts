import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/model/decimal/decimal.ts';
import type { View } from '../../src/narrative/figures/view.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

/** Money in 0.01万元. */
const money = (least: number) => fc.integer({ min: least, max: 999_999 });

/** A unit of two 科目, 三公 and vehicles, this year and last. */
const LEDGER = fc
  .record({
    personnel: money(100_000),
    operating: money(1_000),
    project: money(100_000),
    housing: money(100_000),
    lastJobs: money(500_000),
    lastHousing: money(100_000),
    vehicleOperation: money(100),
    hospitality: money(100),
    vehicles: fc.integer({ min: 1, max: 60 }),
  })
  .map((drawn) => {
    const jobs = drawn.personnel + drawn.operating + drawn.project;
    return {
      ...drawn,
      jobs,
      total: jobs + drawn.housing,
      lastTotal: drawn.lastJobs + drawn.lastHousing,
      threePublic: drawn.vehicleOperation + drawn.hospitality,
    };
  })
  .filter(
    ({ jobs, housing, total, lastTotal, lastJobs }) =>
      jobs !== housing && Math.abs(total - lastTotal) > 1_000 && Math.abs(jobs - lastJobs) > 1_000,
  );

type Ledger = typeof LEDGER extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const shown = (cents: number): string => new Decimal(cents).div(100).toFixed(2);
const percent = (part: number, whole: number): string =>
  new Decimal(Math.abs(part)).div(whole).times(100).toFixed(2);

/** The view of a ledger laid over the small unit. */
function viewOf(ledger: Ledger): View {
  const [personnel, operating, project, housing] = [
    ledger.personnel,
    ledger.operating,
    ledger.project,
    ledger.housing,
  ].map(shown);
  const prior = (of: string, cents: number) => `  - { of: { ${of} }, amount: ${shown(cents)} }\n`;
  const view = smallUnit({
    'tables/summary.yaml': `revenue:\n  - { line: general, amount: ${shown(ledger.total)} }\nexpenditure:\n  - { line: "208", amount: ${shown(ledger.jobs)} }\n  - { line: "221", amount: ${housing} }\n`,
    'tables/general-expenditure.yaml': `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: ${personnel}, operating: ${operating}, project: ${project} }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: ${housing} }
total: { total: ${shown(ledger.total)} }
`,
    'tables/three-public.yaml': `rows:\n  - { unit: "301001", vehicleOperation: ${shown(ledger.vehicleOperation)}, officialHospitality: ${shown(ledger.hospitality)} }\n`,
    'assets.yaml': `counts:\n  - { id: vehicles, title: 车辆, count: "${ledger.vehicles}", measure: 辆 }\n`,
    'narrative.yaml': `prior:\n${prior('flow: sources', ledger.lastTotal)}${prior('flow: expenditure, fund: general', ledger.lastTotal)}${prior('flow: expenditure, fund: general, function: "2080106"', ledger.lastJobs)}${prior('flow: expenditure, fund: general, function: "2210201"', ledger.lastHousing)}`,
  }).narratives.get(SMALL_UNIT)?.view;
  if (view === undefined) throw new Error('no view');
  return view;
}

const ledgers = fc.sample(LEDGER, 6).map((ledger) => ({ ledger, view: viewOf(ledger) }));

/** A change since last year in words, what may be changed of it in brackets. */
const changed = (now: number, last: number, mark: (word: string, kind: Kind) => string): string => {
  const [more, grow] = now > last ? ['增加', '增长'] : ['减少', '下降'];
  return `比上年${mark(more, 'direction')}${mark(shown(Math.abs(now - last)), 'digit')}万元，${mark(grow, 'direction')}${mark(percent(now - last, last), 'rate')}%`;
};

const TURNED: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };
const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
const NAMES = ['就业管理事务', '住房公积金'];

/** Every digit turned into every other; no number begins with 0. */
const digits = (text: string): readonly string[] =>
  [...text.matchAll(/\d/g)].flatMap(({ 0: digit, index }) =>
    [...'0123456789']
      .filter((other) => other !== digit && !(index === 0 && other === '0'))
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );

/** What people write wrongly, and what they write instead. */
const WRONG = {
  digit: digits,
  direction: (word: string) => [TURNED[word] ?? word],
  rate: digits,
  year: (year: string) => [String(Number(year) - 1)],
  count: (count: string) => [Number(count) + 1, Number(count) + 10, Number(count) * 2].map(String),
  share: digits,
  fund: (fund: string) => FUNDS.filter((other) => other !== fund),
  科目: (name: string) => NAMES.filter((other) => other !== name),
} as const;
type Kind = keyof typeof WRONG;

/** Sentences of a ledger by the section they stand in. */
const sentences = (
  ledger: Ledger,
  mark: (word: string, kind: Kind) => string,
): readonly (readonly [section: string, text: string])[] => {
  const amount = (cents: number) => `${mark(shown(cents), 'digit')}万元`;
  const { total, jobs, housing, lastTotal, lastJobs } = ledger;
  return [
    ['totals', `支出预算${amount(total)}。`],
    ['totals', `收入预算总计${amount(total)}，支出预算总计${amount(total)}。`],
    ['totals', `本年收入${amount(total)}，${changed(total, lastTotal, mark)}。`],
    ['totals', `${mark('2026', 'year')}年支出预算${shown(total)}万元。`],
    [
      'totals',
      `支出${amount(total)}，其中：社会保障和就业支出${amount(jobs)}，占${mark(percent(jobs, total), 'share')}%。`,
    ],
    ['general-notes', `${mark('一般公共预算', 'fund')}支出${shown(total)}万元。`],
    ['general-notes', `一般公共预算支出${amount(total)}，${changed(total, lastTotal, mark)}。`],
    ['general-notes', `就业管理事务${amount(jobs)}，住房公积金${amount(housing)}。`],
    ['general-notes', `${mark('就业管理事务', '科目')}${shown(jobs)}万元。`],
    ['general-notes', `${mark('住房公积金', '科目')}（项）预算${shown(housing)}万元。`],
    [
      'general-notes',
      `“社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）”${amount(jobs)}，${changed(jobs, lastJobs, mark)}。`,
    ],
    [
      'three-public-notes',
      `“三公”经费${amount(ledger.threePublic)}，其中公务接待费${amount(ledger.hospitality)}。`,
    ],
    ['agency-operating-notes', `机关运行经费${amount(ledger.operating)}。`],
    ['assets', `本单位共有车辆${mark(String(ledger.vehicles), 'count')}辆。`],
  ];
};

/** What is told of a text to be wrong: where, as it says and as it is known. */
const told = (view: View, section: string, text: string) =>
  judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .flatMap(({ claim: { quantity }, verdict }) =>
      verdict.kind === 'different'
        ? [
            {
              start: quantity.start,
              end: quantity.start + quantity.length,
              said: verdict.said,
              known: verdict.known.map((known) => known.text).join('，'),
            },
          ]
        : [],
    );

interface Mistake {
  readonly section: string;
  readonly right: string;
  readonly wrong: string;
  readonly start: number;
  readonly text: string;
}

/** All that can be wrong in one way in the sentences of a ledger. */
const mistakes = (ledger: Ledger, kind: Kind): readonly Mistake[] =>
  sentences(ledger, (word, own) => (own === kind ? `⟦${word}⟧` : word)).flatMap(([section, marked]) =>
    [...marked.matchAll(/⟦(.*?)⟧/g)].flatMap(({ 0: { length }, 1: right = '', index }) => {
      const plain = (text: string) => text.replace(/[⟦⟧]/g, '');
      const before = plain(marked.slice(0, index));
      return WRONG[kind](right).map((wrong) => ({
        section,
        right,
        wrong,
        start: before.length,
        text: before + wrong + plain(marked.slice(index + length)),
      }));
    }),
  );

/** Amounts rounded to 0.01 may be those of either rate: no rate is blamed that only its last digit tells from the right one. */
const isExplained = (kind: Kind, { right, wrong }: Mistake): boolean =>
  kind === 'rate' && new Decimal(right).minus(wrong).abs().lte('0.02');

/** Whether a finding is of what was changed, and tells it and what is right. */
function tells(kind: Kind, { right, wrong, start, text }: Mistake, finding: ReturnType<typeof told>[number]) {
  if (/^\d/.test(right) && kind !== 'year')
    return (
      finding.start === start &&
      finding.said.includes(wrong) &&
      (finding.known.match(/[\d.]+/g) ?? []).some((known) => new Decimal(known).equals(right))
    );
  if (kind === 'year') return finding.said.startsWith(wrong) && finding.known.includes(`${right}年`);
  if (kind === 'direction') return finding.said.startsWith(wrong) && finding.known.includes(right);
  // A name is wrong: its amount is told, with what there is under that name.
  const amount = text.slice(finding.start, finding.end);
  return (
    finding.start > start &&
    finding.said === amount &&
    !finding.known.includes(amount) &&
    finding.known !== ''
  );
}

test('sentences that are right are not blamed, whatever the amounts', () => {
  for (const { ledger, view } of ledgers)
    for (const [section, text] of sentences(ledger, (word) => word))
      expect({ text, told: told(view, section, text) }).toEqual({ text, told: [] });
});

test.each(Object.keys(WRONG) as Kind[])(
  'one mistake is one finding, of what was changed, with both figures: %s',
  (kind) => {
    const tried = ledgers.flatMap(({ ledger, view }) =>
      mistakes(ledger, kind).map((mistake) => ({
        mistake,
        found: told(view, mistake.section, mistake.text),
      })),
    );
    expect(tried.length).toBeGreaterThan(0);
    const failed = tried.filter(({ mistake, found: [only, ...more] }) => {
      if (only === undefined) return !isExplained(kind, mistake);
      return more.length > 0 || !tells(kind, mistake, only);
    });
    expect(failed.slice(0, 10)).toEqual([]);
  },
);
