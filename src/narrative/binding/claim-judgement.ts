import type { ListedKind } from '../../model/finding.ts';
import type { Named } from '../../model/narrative.ts';
import type { Claim, Sign, Unchecked, Want } from '../claims/claim.ts';
import type { Stand, Value } from '../figures/token.ts';
import type { Candidate } from './claim-candidates.ts';

/** Something that is known and that a claim might have meant, as a message shows it. */
export interface Alternative {
  readonly title: string;
  /** With its unit and its direction: 增加10.00万元. */
  readonly text: string;
  readonly place?: string | undefined;
  /** Where it stands, where no cell prints it. */
  readonly stand?: Stand | undefined;
  /** It was counted or added up from what the disclosure lists. */
  readonly counts?: ListedKind | undefined;
}

/**
 * What became of a claim.
 * bound: what is known says the same · different: it says something else · open: nothing that is known could be held against it
 */
export type Verdict =
  | {
      readonly kind: 'bound';
      readonly place?: string | undefined;
      readonly stand?: Stand | undefined;
      /** Equal but for what rounding explains (尾差). */
      readonly rounding?: true;
      /** Digits of a finer amount were cut off instead of rounded: what it is, as its table prints it, and rounded as the text is. */
      readonly cutOff?: { readonly title: string; readonly text: string; readonly rounded: string };
    }
  | {
      readonly kind: 'different';
      /** What the text says, with its direction. */
      readonly said: string;
      readonly known: readonly Alternative[];
      /** Why it is so, where it follows from other figures of the text. */
      readonly because?: string | undefined;
      /** By how much, in the claim's unit. */
      readonly difference?: string | undefined;
    }
  | ({ readonly kind: 'open' } & Unchecked);

/** A claim and what became of it. */
export interface ClaimJudgement {
  readonly claim: Claim;
  readonly verdict: Verdict;
}

/** An amount of the text that later claims may be about. */
export interface ToldAmount {
  readonly claim: Claim;
  /** As the text says it, in 元. */
  readonly value: Value;
  /** What its words mean; empty where nobody understood them. */
  readonly readings: readonly Named[];
  /** The points it may be, the one that it was bound to first. */
  readonly candidates: readonly Candidate[];
  /** Of an amount of last year: the points of this year that it is last year's of. */
  readonly now?: readonly Candidate[] | undefined;
  /** budget, final or neither, where the text tells them side by side. */
  readonly version?: string | undefined;
  /** It is told to be wrong: what only follows from it is not told besides. */
  readonly isWrong?: boolean | undefined;
}

/** A direction in words. */
export const directed = (sign: Sign, more: string, less: string): string =>
  sign === 0 ? '' : sign > 0 ? more : less;

/** The sign of a value. */
export const directionOf = (value: Value): Sign => (value.isZero() ? 0 : value.isPositive() ? 1 : -1);

/** @param reason why nothing could be held against a figure, as a message says it */
export const open = (reason: string, wants?: Want): Verdict => ({
  kind: 'open',
  reason,
  ...(wants && { wants }),
});

/** Of a figure that follows from one that is told to be wrong: one mistake, which is told there. */
export const sameMistake: Verdict = open('与前一个数是同一处错误');

/** A percentage that was worked out, with as many digits as it takes to see it: 0.0823%, 14.72%. */
export const rateSaid = (percent: Value): string =>
  `${percent.gte('0.1') || percent.isZero() ? percent.toDecimalPlaces(2).toString() : percent.toSignificantDigits(2).toString()}%`;

/** What a figure is bound to that only rounding keeps from being what is known: 尾差. */
export const boundWithin = (isExact: boolean, place?: string | undefined): Verdict => ({
  kind: 'bound',
  place,
  ...(isExact ? {} : { rounding: true }),
});
