import { sizeTokens } from '../index/near-amounts.ts';
import { normalise } from '../index/normalise.ts';
import type { HitKind, SearchDocument } from '../index/search-document.ts';
import { amountsOf } from '../index/searched-amounts.ts';
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
  const told = kind === 'text' ? amountsIn(text ?? '') : [];
  const spelled = kind === 'unit' ? unitSpellings(title, owner?.region ?? '').flatMap(spelledBeginnings) : [];
  return new Set([...words, ...called, ...bodyTokens(text ?? ''), ...whole, ...codes, ...told, ...spelled]);
}

/** What a text tells of money: no table may print it (61.50万元 of purchases, how much more than last year). */
const amountsIn = (text: string): readonly string[] =>
  (normalise(text).match(MONEY) ?? []).flatMap((each) => amountsOf(each, [])).map(amountToken);

const MONEY = /\d+(?:\.\d+)?[万亿]?元/g;

/** Of running text broken numbers are left out: they are found as amounts. */
const bodyTokens = (text: string): readonly string[] =>
  tokensOf(text).filter((token) => !token.includes('.'));
