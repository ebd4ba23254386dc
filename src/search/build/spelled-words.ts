import type { HitKind, SearchDocument } from '../index/search-document.ts';
import { SHORT_OFFICES } from '../index/unit-names.ts';
import { spelling } from './pinyin.ts';

/** Kinds of documents whose names are words of the field, the first in force where two are spelled alike. */
const KINDS: readonly HitKind[] = ['term', 'subject', 'section', 'table'];

/** What a word of the field is at most, in characters: longer ones nobody spells. */
const LONGEST = 14;

/** Letters that are enough to tell a word by the first of each syllable: zfcg. */
const INITIALS = 4;

const WORD = new RegExp(`^\\p{Script=Han}{2,${LONGEST}}$`, 'u');

/** The words of the field among the names of documents of one kind. */
export const fieldWords = (kind: HitKind, documents: readonly SearchDocument[]): readonly string[] =>
  KINDS.includes(kind) ? [...new Set(documents.flatMap(namesOf))] : [];

/**
 * The words that a question may spell (拼音), a line each: "sangong 三公", "shouzhizongbiao 收支总表", long ones by their initials as well: "zfcg 政府采购". Names of terms, of 科目, of pages of the website as a whole and of
 * tables; what stands in quotes is spelled without them.
 * @param groups of documents, in the order of their numbers
 */
export function spelledWords(groups: readonly FieldWords[]): string {
  const names = new Set(
    KINDS.flatMap((kind) => groups.filter((group) => group.kind === kind).flatMap(({ words }) => words)),
  );
  const words = new Map<string, string>();
  const shortened = [...names].map((each) => each.replace(TAIL, ''));
  for (const name of new Set([...names, ...shortened, ...TOPICS, ...SHORT_OFFICES])) {
    const { whole } = spelling(name);
    if (WORD.test(name) && !words.has(whole)) words.set(whole, name);
  }
  for (const name of [...words.values()]) {
    const { initials } = spelling(name);
    if (initials.length >= INITIALS && !words.has(initials)) words.set(initials, name);
  }
  return [...words]
    .map(([spelled, word]) => `${spelled} ${word}`)
    .toSorted()
    .join('\n');
}

/** The words of the field that documents of a kind are called by. */
interface FieldWords {
  readonly kind: HitKind;
  readonly words: readonly string[];
}

/** What people ask for that nothing is called alone. */
const TOPICS = [
  '绩效目标',
  '绩效',
  '预算',
  '决算',
  '采购',
  '公车',
  '接待',
  '出国',
  '会议',
  '培训',
  '工资',
  '奖金',
  '补贴',
  '公积金',
  '医保',
  '社保',
  '养老保险',
  '退休',
  '就业',
  '驻村',
  '招聘',
  '慰问',
  '补助',
  '维修',
  '物业',
  '取暖',
  '仲裁',
  '资产',
  '车辆',
  '职责',
  '电话',
  '下载',
  '人员',
  '项目',
];

/** What people leave out at the end: 三公经费, 三公. */
const TAIL = /(?:经费|支出|预算|费)$/;

const namesOf = ({ title, names = [] }: SearchDocument): readonly string[] =>
  [title.replace(/^\d+ /, ''), ...names]
    .map((name) => name.replace(/[“”]/g, ''))
    .filter((name) => WORD.test(name));
