import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { Named } from '../../model/narrative.ts';
import type { Changed } from '../binding/changes.ts';
import type { ToldAmount } from '../binding/claim-judgement.ts';
import { type ClaimSubject, subjectOf } from '../binding/subject.ts';
import type { Claim, Topic } from '../claims/claim.ts';
import type { Value } from '../figures/token.ts';
import type { View } from '../figures/view.ts';

/** A count of the text, and by how much it is told to be wrong. */
export interface CountedClaim {
  readonly claim: Claim;
  readonly off?: string | undefined;
}

/** A change since last year with the amount that it can only be of, and what both stand under. */
export interface ToldChange {
  readonly claim: Claim;
  readonly of: ToldAmount;
  readonly scopes: readonly Named[];
}

/** What is told of what, while a section is read from its beginning. */
export interface SectionReader {
  readonly view: View;
  readonly section: readonly Named[];
  heading: readonly Named[];
  topic: ClaimSubject | undefined;
  told: ToldAmount[];
  /** Counts of the sentence so far. */
  counts: CountedClaim[];
  changed: Changed | undefined;
  /** Changes since last year of amounts told just before them. */
  changes: readonly ToldChange[];
  sentence: number;
  /** What the sentence began with. */
  head: ToldAmount | undefined;
  /** The amount that the paragraph before ended with, and announced the parts of (其中：). */
  above: ToldAmount | undefined;
  announces: boolean;
  /** Projects of the paragraph whose budgets it says right. */
  projects: number;
  /** Shares of the paragraph that are right, and of what, in 元. */
  shared: readonly { readonly claim: Claim; readonly whole: Value }[];
  /** What a sentence of the paragraph says that the parts it lists are shares of. */
  sharedOut: { readonly subject: ClaimSubject; readonly sentence: number } | undefined;
  /** What the sentence says that its shares are of (占政府采购支出总额的), in 元. */
  saidWhole: { readonly words: string; readonly value: Value } | undefined;
  /** The words that the paragraph's last statement with words of its own began with. */
  headWords: string;
}

/** A reader at the beginning of a section. */
export function readerOf(view: View, section: string): SectionReader {
  const title = outlinePages(outlineOf(view.account)).find(({ id }) => id === section)?.title ?? '';
  return {
    view,
    section: scopesOf(view, title),
    heading: [],
    topic: undefined,
    told: [],
    counts: [],
    changed: undefined,
    changes: [],
    sentence: -1,
    head: undefined,
    above: undefined,
    announces: false,
    projects: 0,
    shared: [],
    sharedOut: undefined,
    saidWhole: undefined,
    headWords: '',
  };
}

/** What a title says that all beneath it is about. */
function scopesOf(view: View, title: string): readonly Named[] {
  const { readings } = subjectOf(view, title.replace(/预算情况说明|情况说明|说明|情况/g, ''));
  return readings
    .slice(0, 4)
    .map(({ version: _, flow: __, ...rest }) => rest)
    .filter((scope) => Object.keys(scope).length > 0);
}

/** A paragraph that goes on with what the last one was about: 与上年相比增加…. */
export const startsWeak = ({ view }: SectionReader, claim: Claim | undefined): boolean =>
  claim !== undefined &&
  ['change', 'rate', 'same', 'share', 'completion'].includes(claim.role) &&
  subjectOf(view, claim.words).readings.length === 0;

/** A line without figures: what follows stands under it. */
export function titled(reader: SectionReader, { words }: Topic, isHeading: boolean): void {
  if (!isHeading && words.length > 60) return;
  const readings = scopesOf(reader.view, words);
  if (readings.length > 0 || isHeading) reader.heading = readings;
}
