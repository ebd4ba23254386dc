import type { Quantity } from './quantity.ts';

/**
 * What a figure in a text claims.
 * amount: how much · change: how much more or less · rate: by how many percent · share: how many percent of a whole ·
 * completion: how many percent of the budget were spent · count: how many · same: as much as before, or more or less without a figure (有所增加) ·
 * order: the final figure above or below the budget · other: nothing that could be held against the tables
 */
export type ClaimRole =
  | 'amount'
  | 'change'
  | 'rate'
  | 'share'
  | 'completion'
  | 'count'
  | 'same'
  | 'order'
  | 'other';

/** 1 for more, -1 for less, 0 where no word says. */
export type Sign = 1 | -1 | 0;

/** What something is compared with: last year, the budget at the start of this year, or another year by its number. */
export type Against = 'last' | 'budget' | 'adjusted' | number;

/** Whether a comparison is with the budget of the year, as it was first (年初) or as it was adjusted (调整). */
export const isAgainstBudget = (against: Against | undefined): against is 'budget' | 'adjusted' =>
  against === 'budget' || against === 'adjusted';

/** A figure as a text states it, with the words that say what it is; the words are not understood yet. */
export interface Claim {
  readonly role: ClaimRole;
  readonly sign: Sign;
  /** The figure; of a sameness in words (与上年持平) no money. */
  readonly quantity: Quantity;
  /** The words before it in its clause, without those that say its role. */
  readonly words: string;
  /** Of a share: what it is a share of, in the words of the text. */
  readonly whole?: string | undefined;
  readonly against?: Against | undefined;
  /** Of an amount: the way it came to it, in the words of the text (降至, 增加到). */
  readonly toward?: { readonly sign: 1 | -1; readonly words: string } | undefined;
  /** It is compared with what was spent last year (比上年执行数), not with last year's budget. */
  readonly isAgainstSpent?: boolean | undefined;
  /** No word says what it is compared with: 减少的主要原因是. */
  readonly isBare?: boolean | undefined;
  /** 基本持平: nearly the same. */
  readonly nearly: boolean;
  /** In words about why or what for: such figures are of anything. */
  readonly remark: boolean;
  /** After 其中, 包括 or the like: a part of what the sentence began with. */
  readonly inner: boolean;
  /** Its sentence within the paragraph, from 0. */
  readonly sentence: number;
  /** One of several that are told together, each of another amount before them (分别占2.73%、4.02%): which, from 0, and of how many. */
  readonly each?: { readonly index: number; readonly count: number } | undefined;
  /** What something came from, to the amount that follows: 由400万元增加到. */
  readonly isStart?: boolean | undefined;
  /** Of a rate: how much of last year's figure it is, in percent (是上年的102.5%). */
  readonly isOfLast?: boolean | undefined;
  /** It only looks like a claim: why it is none. */
  readonly unread?: Unchecked | undefined;
}

/** Why nothing could be held against a figure. */
export interface Unchecked {
  /** As a message says it. */
  readonly reason: string;
  /** What it would need, where its author can give it. */
  readonly wants?: Want | undefined;
}

/**
 * What a figure may want: which one is meant (name), what it is a share of, words that are understood, last year's figure (prior), a place
 * beside the tables that tells it (fact), the list that it counts, the units that it counts.
 */
export const WANTS = ['name', 'share', 'words', 'prior', 'fact', 'list', 'units'] as const;

/** One of them. */
export type Want = (typeof WANTS)[number];

/** A sentence without a figure that may say what the following ones are about: 行政运行（项）。 */
export interface Topic {
  readonly role: 'topic';
  readonly words: string;
  readonly sentence: number;
  /** The words say what the parts that its sentence lists are shares of: 一般公共预算支出主要用于：…占…. */
  readonly isWhole?: true;
}

/** How a paragraph is read: its claims in order, and what stands between them. */
export type ParagraphReading = readonly (Claim | Topic)[];

export const isClaim = (read: Claim | Topic): read is Claim => read.role !== 'topic';
