import { expect, test } from 'vitest';
import { openIndex } from '../../src/search/ask/open-index.ts';
import { search } from '../../src/search/ask/search.ts';
import { heldPiece, indexFiles } from '../../src/search/build/build-index.ts';
import type { Piece } from '../../src/search/build/piece.ts';
import type { IndexFile } from '../../src/search/index/index-files.ts';
import type { SearchDocument } from '../../src/search/index/search-document.ts';
import { owner } from './some-owner.ts';

const PLACES = ['内蒙古自治区包头市', '山西省大同市', '河北省承德市', '江苏省苏州市'];
const YEARS = [2024, 2025, 2026];

/** What is of no disclosure: whoever discloses, and a 科目. */
const WHOLE: readonly SearchDocument[] = [
  ...PLACES.map(
    (region, unit): SearchDocument => ({
      ...{
        kind: 'unit',
        title: `${region}人力资源和社会保障局`,
        href: `/${unit}/`,
        owner: owner(`u${unit}`, region),
      },
    }),
  ),
  {
    kind: 'subject',
    title: '2080505 机关事业单位基本养老保险缴费支出',
    href: '/subjects/2080505/',
    code: '2080505',
  },
];

const disclosure = (unit: number, region: string, year: number): readonly SearchDocument[] => {
  const own = owner(`u${unit}`, region, year);
  const at = `/u${unit}/${year}/`;
  return [
    { kind: 'cover', title: `${region}人力资源和社会保障局${year}年部门预算公开`, href: at, owner: own },
    ...['收支总表', '财政拨款收支总表'].map(
      (title, table): SearchDocument => ({ kind: 'table', title, href: `${at}t${table}/`, owner: own }),
    ),
    ...Array.from(
      { length: 30 },
      (_, row): SearchDocument => ({
        ...{
          kind: 'row',
          title: `培训支出${row}`,
          href: `${at}t0/#r${row}`,
          owner: own,
          text: `第${row % 7}批 社保`,
        },
      }),
    ),
    {
      kind: 'amount',
      title: '合计',
      href: `${at}t0/#c`,
      owner: own,
      amount: `${unit}${year}.00 万元`,
      yuan: `${unit}${year}0000`,
    },
  ];
};

const DISCLOSURES = PLACES.flatMap((region, unit) => YEARS.map((year) => disclosure(unit, region, year)));

const filesOf = (pieces: readonly Piece[], mostPairs?: number): readonly IndexFile[] => [
  ...indexFiles(pieces, ['万元'], mostPairs),
];

async function answers(files: readonly IndexFile[], question: string) {
  const bodies = new Map(files.map(({ name, body }) => [name, body]));
  const index = await openIndex(async (name) => {
    const body = bodies.get(name);
    if (body === undefined) throw new Error(`no file ${name}`);
    return typeof body === 'string' ? new TextEncoder().encode(body) : body;
  });
  const { hits } = await search(index, question, {});
  return hits.map(({ document }) => document.href);
}

const QUESTIONS = [
  '大同 2025 收支总表',
  '培训支出13',
  '2080505',
  '承德人社局',
  'btrsj',
  '12025.00万元',
  '社保',
];

test('an index is the same whatever pieces it is put together from', () => {
  const one = filesOf([heldPiece([...WHOLE, ...DISCLOSURES.flat()])]);
  expect(filesOf([WHOLE, ...DISCLOSURES].map(heldPiece))).toEqual(one);
  const byPlace = PLACES.map((_, unit) =>
    DISCLOSURES.slice(unit * YEARS.length, (unit + 1) * YEARS.length).flat(),
  );
  expect(filesOf([WHOLE, ...byPlace].map(heldPiece))).toEqual(one);
});

test('gone through in parts, the tokens of many pieces answer the same', async () => {
  const pieces = [WHOLE, ...DISCLOSURES].map(heldPiece);
  const pairs = pieces.reduce((sum, piece) => sum + piece.pairs, 0);
  const whole = filesOf(pieces);
  for (const parts of [2, 4, 16, 1000]) {
    const inParts = filesOf(pieces, pairs / parts);
    const words = inParts.map(({ name }) => name).filter((name) => /^words\/\d+\.bin$/.test(name));
    expect(new Set(words).size).toBe(words.length);
    expect(words.length % Math.min(parts, 16)).toBe(0);
    for (const question of QUESTIONS)
      expect(await answers(inParts, question), question).toEqual(await answers(whole, question));
  }
  for (const question of QUESTIONS) expect(await answers(whole, question), question).not.toEqual([]);
});
