/**
 * What can be found, the most wanted first: where nothing else tells two hits apart, this order does, and long lists are looked
 * through in it.
 */
export const HIT_KINDS = [
  'unit',
  'subject',
  'term',
  'cover',
  'table',
  'section',
  'project',
  'row',
  'purchase',
  'indicator',
  'text',
  'amount',
] as const;

/** A kind of document. */
export type HitKind = (typeof HIT_KINDS)[number];

/** Whose disclosure a document is from. A unit itself has no year; what belongs to nobody has no owner. */
export interface Owner {
  /** Id of the unit; of one that is only told of by another, that one's, "/" and its code. */
  readonly id: string;
  /** Its title. */
  readonly unit: string;
  readonly year?: number | undefined;
  /** What the disclosure is where it is no budget: 决算. */
  readonly version?: string | undefined;
  /** 内蒙古自治区包头市; "" where it is not known. */
  readonly region: string;
  /** 市级; "" where it is not known. */
  readonly level: string;
}

/** Something that can be found. */
export interface SearchDocument {
  readonly kind: HitKind;
  readonly title: string;
  /** Address from the root of the website, with its anchor. */
  readonly href: string;
  readonly owner?: Owner | undefined;
  /** Where in the disclosure: the table's or section's title. */
  readonly where?: string | undefined;
  /** Further text to find it by, shown where it matches. */
  readonly text?: string | undefined;
  /** Other names it goes by; what a unit is called in short is known from its title. */
  readonly names?: readonly string[] | undefined;
  readonly code?: string | undefined;
  /** As printed, with its unit of money. */
  readonly amount?: string | undefined;
  /** The value in 元, where it is to be found by it. */
  readonly yuan?: string | undefined;
}
