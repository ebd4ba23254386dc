import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../src/books/acknowledged/acknowledge.ts';
import { isBlocking, isOpen } from '../../src/books/books.ts';
import type { Acknowledgement } from '../../src/model/content.ts';
import type { Finding } from '../../src/model/finding.ts';

const SOURCE = { file: 'x.yaml', path: [] };
const FINDING: Finding = {
  rule: 'points/agree',
  severity: 'error',
  message: '不一致',
  remedy: '核对',
  source: SOURCE,
  place: 'summary/general/amount',
  difference: '0.09',
};
const SAID: Acknowledgement = {
  rule: 'points/agree',
  at: 'summary/general/amount',
  difference: '0.09',
  reason: '原件如此',
  as: 'original',
  source: SOURCE,
};

const PUBLISHED = { id: 'bureau/2026', asPublished: true, tables: new Map() };

const marked = (said: readonly Acknowledgement[], found: readonly Finding[] = [FINDING]) =>
  acknowledge({ ...PUBLISHED, isWhole: true, acknowledged: said }, found);

test('nothing is said to match no finding while a file of the disclosure cannot be read', () => {
  const record = { ...PUBLISHED, isWhole: false, acknowledged: [SAID] };
  expect(acknowledge(record, [])).toEqual([]);
  expect(acknowledge(record, [FINDING])).toMatchObject([{ acknowledged: '原件如此' }]);
});

test('a finding without acknowledgement stays open', () => {
  const found = marked([]);
  expect(found).toEqual([FINDING]);
  expect(found.map(isOpen)).toEqual([true]);
  expect(found.map(isBlocking)).toEqual([true]);
});

test('an acknowledgement of rule, place and difference closes its finding, and keeps it with the reason', () => {
  const found = marked([SAID]);
  expect(found).toEqual([{ ...FINDING, acknowledged: '原件如此' }]);
  expect(found.map(isOpen)).toEqual([false]);
  expect(found.map(isBlocking)).toEqual([false]);
});

test('only that one', () => {
  const found = marked([SAID], [FINDING, { ...FINDING, place: 'summary/own/amount' }]);
  expect(found.map(({ acknowledged }) => acknowledged)).toEqual(['原件如此', undefined]);
});

test('and of two alike in one place only one: the other is a mistake that nobody said anything of', () => {
  const { difference: _, ...alike } = { ...FINDING, rule: 'texts/doubled' };
  const said = { ...SAID, rule: 'texts/doubled', difference: undefined };
  // They are meant in the order of their messages, whatever was found first.
  const found = [
    { ...alike, message: '“的的”重复了' },
    { ...alike, message: '“和和”重复了' },
  ];
  expect(marked([said], found).map(({ acknowledged }) => acknowledged)).toEqual([undefined, '原件如此']);
  expect(
    marked([said, { ...said, reason: '又一处' }], found).map(({ acknowledged }) => acknowledged),
  ).toEqual(['又一处', '原件如此']);
});

test('a difference of a figure stays acknowledged when another kind of relation tells it', () => {
  const found = marked([{ ...SAID, rule: 'points/balance' }]);
  expect(found).toEqual([{ ...FINDING, acknowledged: '原件如此' }]);
});

test('but one acknowledgement is never of two findings', () => {
  const other = { ...FINDING, rule: 'points/roll-up' };
  const found = marked([SAID], [FINDING, other]);
  expect(found.map(({ acknowledged }) => acknowledged)).toEqual(['原件如此', undefined]);
  const across = marked([{ ...SAID, rule: 'points/across' }], [FINDING, other]);
  expect(across.map(({ acknowledged }) => acknowledged)).toEqual(['原件如此', undefined]);
});

describe('an acknowledgement that matches nothing is an error itself', () => {
  test.each<[string, Partial<Acknowledgement>, string]>([
    ['another rule', { rule: 'points/documents' }, '没有这样的问题'],
    ['another place', { at: 'summary/own/amount' }, '没有这样的问题'],
    ['a place that is a part of it', { at: 'summary' }, '没有这样的问题'],
  ])('%s', (_, change, says) => {
    const found = marked([{ ...SAID, ...change }]);
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual(FINDING);
    expect(found[1]).toMatchObject({
      rule: 'acknowledged/unmatched',
      severity: 'error',
      disclosure: 'bureau/2026',
      source: SOURCE,
    });
    expect(found[1]?.message).toContain(says);
    expect(found.map(isBlocking)).toEqual([true, true]);
  });

  test.each<[string, string | undefined, string]>([
    ['another difference', '0.10', '不一致；说明的差额是 0.10，现在差额是 0.09'],
    ['the same difference written with other digits', '0.090', '说明的差额是 0.090，现在差额是 0.09'],
    ['no difference', undefined, '说明没有写差额，现在差额是 0.09'],
  ])('one that says %s is told with its finding, once, and blocks', (_, difference, says) => {
    const found = marked([{ ...SAID, difference }], [{ ...FINDING, severity: 'warning' }]);
    expect(found).toMatchObject([{ rule: 'points/agree', severity: 'error', related: [{ source: SOURCE }] }]);
    expect(found[0]?.message).toContain(says);
    expect(found.map(isBlocking)).toEqual([true]);
  });

  test('when the figures are put right', () => {
    expect(marked([SAID], [])).toMatchObject([{ rule: 'acknowledged/unmatched' }]);
  });
});

test('a finding without difference is acknowledged without one', () => {
  const { difference: _, ...finding } = FINDING;
  const { difference: __, ...said } = SAID;
  expect(marked([said], [finding])).toEqual([{ ...finding, acknowledged: '原件如此' }]);
});

test('warnings are open but do not block, hints are neither', () => {
  expect([
    isOpen({ ...FINDING, severity: 'warning' }),
    isBlocking({ ...FINDING, severity: 'warning' }),
  ]).toEqual([true, false]);
  expect([isOpen({ ...FINDING, severity: 'info' }), isBlocking({ ...FINDING, severity: 'info' })]).toEqual([
    false,
    false,
  ]);
});

describe('of what is not published yet', () => {
  const unpublished = (said: Partial<Acknowledgement>, found: Partial<Finding> = {}) =>
    acknowledge({ ...PUBLISHED, asPublished: false, isWhole: true, acknowledged: [{ ...SAID, ...said }] }, [
      { ...FINDING, ...found },
    ]);

  test.each(['original', 'repeat', 'extraction'] as const)('an error cannot be said to be %s', (as) => {
    const found = unpublished({ as });
    expect(found).toMatchObject([
      { rule: 'points/agree', isUnpublished: true },
      { rule: 'acknowledged/unpublished', severity: 'error' },
    ]);
    expect(found.map(isBlocking)).toEqual([true, true]);
  });

  test.each(['false-alarm', 'rounding'] as const)('an error can be said to be %s', (as) => {
    expect(unpublished({ as })).toMatchObject([{ acknowledged: '原件如此', acknowledgedAs: as }]);
  });

  test('a warning can be explained', () => {
    expect(unpublished({}, { severity: 'warning' })).toMatchObject([{ acknowledged: '原件如此' }]);
  });

  test('but a table of it that is as published can have errors', () => {
    const table = { id: 'summary', source: SOURCE, asPublished: true, sides: {} };
    const found = acknowledge(
      {
        ...PUBLISHED,
        asPublished: false,
        tables: new Map([['summary', table]]),
        isWhole: true,
        acknowledged: [SAID],
      },
      [{ ...FINDING, table: 'summary' }],
    );
    expect(found).toMatchObject([{ acknowledged: '原件如此' }]);
  });
});

describe('of another difference nothing that is acknowledged lets a website be built:', () => {
  const OTHER = { ...FINDING, difference: '5.00', message: '又不一致' };

  test.each([
    ['alone', []],
    ['beside a warning', [{ ...FINDING, rule: 'presence/goals', severity: 'warning', place: 'a/b/c' }]],
    [
      'beside a hint of relations',
      [{ ...FINDING, rule: 'points/equivalence', severity: 'warning', place: 'a/b/c' }],
    ],
    ['beside another wrong figure', [{ ...FINDING, place: 'a/b/c', difference: '7.00' }]],
  ] as const)('%s', (_, beside) => {
    expect(marked([SAID], [OTHER, ...beside]).filter(isBlocking).length).toBeGreaterThan(0);
  });

  test('nor does one of a change of what was published', () => {
    const silent = { ...FINDING, rule: 'corrections/silent', difference: '空白→0.00' };
    const found = marked([{ ...SAID, rule: 'corrections/silent', difference: '空白→0.00' }], [silent]);
    expect(found.filter(isBlocking).map(({ rule }) => rule)).toEqual([
      'corrections/silent',
      'acknowledged/unmatched',
    ]);
  });
});

test('while a file cannot be read, what is acknowledged may show itself at another place', () => {
  const record = { ...PUBLISHED, isWhole: false, acknowledged: [SAID] };
  const elsewhere = { ...FINDING, rule: 'points/across', place: 'income/total/total', difference: '0.08' };
  expect(acknowledge(record, [elsewhere])).toMatchObject([{ acknowledged: '原件如此' }]);
  // One acknowledgement is of one finding, and of no other difference.
  expect(acknowledge(record, [elsewhere, elsewhere]).filter(isOpen)).toHaveLength(1);
  expect(acknowledge(record, [{ ...elsewhere, difference: '0.90' }]).filter(isOpen)).toHaveLength(1);
  expect(acknowledge({ ...record, isWhole: true }, [elsewhere]).filter(isOpen)).toHaveLength(1);
});
