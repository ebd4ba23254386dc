import type { Books } from '../../books/books.ts';
import { ranked } from '../../compare/ranking.ts';
import { SUBJECTS_ADDRESS } from '../../document/addresses.ts';
import { onceFor } from '../../model/once-for.ts';
import { type RankedLine, type RankingFile, rankingFile } from './rankings.ts';
import { subjectsOf } from './subjects.ts';

/** The file a browser ranks those with money of a 科目 from. */
export const subjectFileAddress = (code: string): string => `${SUBJECTS_ADDRESS}${code}.json`;

/** Those with most money of a 科目 in its latest year, and the file of all. */
export interface SubjectRanking {
  readonly file: RankingFile;
  readonly term: string;
  readonly termTitle: string;
  readonly lines: readonly RankedLine[];
  /** There are more than its lines. */
  readonly isCut: boolean;
}

/** Places a page of a 科目 names: its table beneath has everyone. */
const PLACES = 20;

const files = onceFor((_: Books) => new Map<string, RankingFile>());

/** Everyone who tells of a 科目. @throws Error where it has no money */
export function subjectFile(books: Books, code: string): RankingFile {
  const known = files(books).get(code);
  if (known !== undefined) return known;
  const subject = subjectsOf(books).get(code);
  if (subject === undefined) throw new Error(`no subject ${code}`);
  const file = rankingFile(books, {
    id: subject.id,
    title: `${code} ${subject.title}`,
    points: [subject.id],
  });
  files(books).set(code, file);
  return file;
}

/** The ranking that the page of a 科目 begins with; undefined where only one tells of it. */
export function subjectRanking(books: Books, code: string): SubjectRanking | undefined {
  const file = subjectFile(books, code);
  const [latest] = file.terms;
  if (latest === undefined || file.lines.length < 2) return undefined;
  const [term, termTitle] = latest;
  const all = ranked(file, { region: '', level: '', term, by: 'yuan' });
  return { file, term, termTitle, lines: all.slice(0, PLACES), isCut: all.length > PLACES };
}
