import type { Books } from '../../books/books.ts';
import { checksAddress, disclosureAddress, printAddress, unitAddress } from '../../document/addresses.ts';
import { type OutlineItem, outlineOf, outlinePages } from '../../document/outline.ts';
import { coverLines, coverTitle, titlePhrases } from '../../document/title-words.ts';
import type { Account } from '../../points/account/account.ts';
import { type ColophonDate, colophonDates } from '../addresses/dates.ts';
import { type PublicCorrection, publicCorrections } from '../checks/corrections.ts';
import { publicFindings } from '../checks/findings.ts';
import { allRelations, outcomeCounts, tallySentence } from '../checks/shown-tally.ts';
import { type CoverAnswer, coverAnswers } from '../cover/answers.ts';
import { type AttachmentLine, attachmentLines } from '../files/attachments.ts';
import {
  archiveDownload,
  type Download,
  pdfDownloads,
  wordDownload,
  workbookDownload,
} from '../files/downloads.ts';
import { statedDownloads } from '../files/stated.ts';
import { disclosureDescription } from '../head/page-descriptions.ts';
import { type Summary, summaryOf } from '../sections/summary.ts';
import { type KeyTotal, keyTotals } from '../tables/key-figures.ts';
import { isUnwritten } from './entry.ts';

/** The cover of a disclosure. */
export interface CoverPage {
  readonly path: string;
  /** As officially printed. */
  readonly title: string;
  /** The same in phrases, between which a line may end. */
  readonly phrases: readonly string[];
  /** What the cover prints beneath its title. */
  readonly lines: readonly string[];
  readonly unit: { readonly title: string; readonly href: string };
  readonly dates: readonly ColophonDate[];
  /** Where the figures were taken from. */
  readonly origin?: string | undefined;
  /** What search engines and messages show of it: how much, and how that changed. */
  readonly description: string;
  /** In plain words. */
  readonly summary?: Summary | undefined;
  /** What readers ask first. */
  readonly answers: readonly CoverAnswer[];
  readonly totals: readonly KeyTotal[];
  readonly outline: readonly OutlineItem[];
  /** By id of a section without text: what the outline says in its place. */
  readonly unwritten: ReadonlyMap<string, string>;
  readonly checks: { readonly sentence: string; readonly href: string };
  readonly print: string;
  /** What was corrected since it was published. */
  readonly corrections: readonly PublicCorrection[];
  /** Files the unit attaches. */
  readonly attachments: readonly AttachmentLine[];
  /** The whole disclosure as files. */
  readonly downloads: readonly Download[];
}

/** Data of a disclosure's cover. */
export function coverPage(books: Books, account: Account): CoverPage {
  const { disclosure, format } = account;
  const outline = outlineOf(account);
  const summary = summaryOf(books, account);
  const sections = outlinePages(outline).flatMap(({ id, kind }) => (kind === 'section' ? [id] : []));
  const acknowledged = publicFindings(books, account).filter(({ isKnownMistake }) => isKnownMistake);
  return {
    path: disclosureAddress(disclosure.id),
    title: coverTitle(format, disclosure),
    phrases: titlePhrases(format, disclosure),
    lines: coverLines(format, disclosure),
    unit: { title: disclosure.discloser.title, href: unitAddress(disclosure.discloser.id) },
    dates: colophonDates(disclosure),
    origin: disclosure.origin,
    description: disclosureDescription(account, summary),
    summary,
    answers: coverAnswers(books, account),
    totals: keyTotals(account),
    outline,
    unwritten: new Map(
      sections
        .filter((id) => isUnwritten(books, account, id))
        .map((id) => [id, disclosure.draft === true ? '正文待补' : '没有正文']),
    ),
    checks: {
      sentence: tallySentence(outcomeCounts(allRelations(books, account)), acknowledged.length),
      href: checksAddress(disclosure.id),
    },
    print: printAddress(disclosure.id),
    corrections: publicCorrections(books, account),
    attachments: attachmentLines(account),
    downloads: [
      ...pdfDownloads(books, account),
      wordDownload(account),
      workbookDownload(account),
      ...statedDownloads(books, account),
      archiveDownload(account),
    ],
  };
}
