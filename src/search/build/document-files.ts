import {
  CHUNK,
  type DocumentFile,
  documentFileName,
  type FoundDocument,
  type IndexFile,
} from '../index/index-files.ts';
import { sizeTokens } from '../index/near-amounts.ts';
import { flat, rangesOf } from '../index/ranges.ts';
import type { HitKind, Owner, SearchDocument } from '../index/search-document.ts';
import { amountToken, codeTokens, titleToken, tokensOf } from '../index/tokens.ts';
import { placeNames, unitNames } from '../index/unit-names.ts';
import { spelledBeginnings, unitSpellings } from './pinyin.ts';

/** What people call a kind of document when they look for one: 采购 空调. */
const CALLED: Readonly<Partial<Record<HitKind, string>>> = {
  term: '名词',
  cover: '预算公开',
  project: '项目',
  purchase: '采购',
  indicator: '绩效指标',
};

/** All tokens a document is found by. */
export function documentTokens(document: SearchDocument): ReadonlySet<string> {
  const { kind, title, owner, text, code, yuan } = document;
  if (kind === 'amount') return new Set(yuan === undefined ? [] : [amountToken(yuan), ...sizeTokens(yuan)]);
  const isOffice = owner !== undefined && (kind === 'unit' || kind === 'cover');
  const names = [...(document.names ?? []), ...(isOffice ? unitNames(owner.unit, owner.region) : [])];
  const places = isOffice ? placeNames(owner.region) : [];
  const words = [title, ...names, ...places].flatMap(tokensOf);
  const whole = kind === 'text' ? [] : [title, ...names].map(titleToken);
  const codes = code === undefined ? [] : kind === 'subject' || kind === 'unit' ? codeTokens(code) : [code];
  const called = tokensOf(CALLED[kind] ?? '');
  const spelled = kind === 'unit' ? unitSpellings(title, owner?.region ?? '').flatMap(spelledBeginnings) : [];
  return new Set([...words, ...called, ...bodyTokens(text ?? ''), ...whole, ...codes, ...spelled]);
}

/** Of running text broken numbers are left out: amounts have documents of their own. */
const bodyTokens = (text: string): readonly string[] =>
  tokensOf(text).filter((token) => !token.includes('.'));

/** The documents in the order of their numbers, some to a file. */
export function documentFiles(documents: readonly SearchDocument[]): readonly IndexFile[] {
  const own = ownDocuments(documents);
  return Array.from({ length: Math.ceil(documents.length / CHUNK) }, (_, chunk) => ({
    name: documentFileName(chunk),
    body: JSON.stringify(documentFile(documents.slice(chunk * CHUNK, (chunk + 1) * CHUNK), own)),
  }));
}

/** By unit the numbers of all its documents but itself. */
function ownDocuments(documents: readonly SearchDocument[]): ReadonlyMap<string, readonly number[]> {
  const own = new Map<string, number[]>();
  for (const [number, { kind, owner }] of documents.entries()) {
    if (owner === undefined || kind === 'unit') continue;
    const numbers = own.get(owner.id);
    if (numbers === undefined) own.set(owner.id, [number]);
    else numbers.push(number);
  }
  return own;
}

function documentFile(
  documents: readonly SearchDocument[],
  own: ReadonlyMap<string, readonly number[]>,
): DocumentFile {
  const owners = [...new Set(documents.flatMap(({ owner }) => owner ?? []))];
  return {
    owners: owners.map(({ unit, region, year, version }) => {
      if (year === undefined) return [unit, region];
      return version === undefined ? [unit, region, year] : [unit, region, year, version];
    }),
    documents: documents.map(({ kind, owner, ...document }): FoundDocument => {
      const numbers =
        kind === 'unit' && owner !== undefined ? own.get(owner.id.split('/')[0] ?? '') : undefined;
      return {
        ...defined(document),
        ...(owner && { owner: placeOf(owners, owner) }),
        ...(kind === 'unit' && { spelled: spelledNames(document.title, owner?.region) }),
        ...(numbers && { own: flat(rangesOf(numbers)) }),
      };
    }),
  };
}

/** The names of a unit in Latin letters, each once. */
const spelledNames = (title: string, region = ''): readonly string[] => [
  ...new Set(unitSpellings(title, region).flatMap(({ whole, initials }) => [whole, initials])),
];

const placeOf = (owners: readonly Owner[], owner: Owner): number => owners.indexOf(owner);

/** Only what is there: absent fields are not written. */
function defined(document: Omit<SearchDocument, 'kind' | 'owner'>): FoundDocument {
  const entries = Object.entries(document).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return Object.fromEntries(entries) as unknown as FoundDocument;
}
