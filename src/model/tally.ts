/** How the relations of a disclosure ended, counted. */
export interface Tally {
  /** "<unit>/<year>" */
  readonly disclosure: string;
  readonly title: string;
  /** Printed figures; blanks do not count. */
  readonly figures: number;
  /** Printed figures that stand in no relation: nothing else speaks of them. */
  readonly unrelated: number;
  /** Figures worked out from others. */
  readonly derived: number;
  readonly equal: number;
  readonly rounding: number;
  /** Within the half digits, but more than so many roundings are likely to add up to (尾差过大). */
  readonly unlikely: number;
  readonly different: number;
  /** Why relations were not checked, with how many for each reason, the most first. */
  readonly notChecked: readonly { readonly reason: string; readonly count: number }[];
  /** Differences that rounding explains (尾差), by table: how many, and the largest as printed with its unit. */
  readonly roundingByTable: readonly {
    readonly table: string;
    readonly count: number;
    readonly largest: string;
  }[];
}
