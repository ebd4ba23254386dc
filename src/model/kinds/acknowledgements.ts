/** What is asked of why a finding is left as it is. A new kind answers every question here. */
interface AcknowledgementTraits {
  /** How readers and reports call it. */
  readonly title: string;
  /** Whether it is counted as a mistake of the document. */
  readonly isMistake: boolean;
  /** Whether pages show it. */
  readonly isPublic: boolean;
  /** Whether it says what a published original prints: of what is not published yet nobody can say so. */
  readonly isOfOriginal: boolean;
  /** Whether pages print the finding itself; otherwise only the reason, once for all findings that share it. */
  readonly isQuoted: boolean;
}

/**
 * original: the published original prints so · repeat: another sign of a mistake that is told elsewhere · rounding: 尾差, or a figure in round
 * numbers · extraction: the text at hand lacks what the original may well have · false-alarm: nothing is wrong, the rule is mistaken.
 */
export const ACKNOWLEDGEMENT_KINDS = {
  original: { title: '已说明', isMistake: true, isPublic: true, isOfOriginal: true, isQuoted: true },
  repeat: { title: '同一处', isMistake: false, isPublic: true, isOfOriginal: true, isQuoted: true },
  rounding: { title: '尾差或取整', isMistake: false, isPublic: true, isOfOriginal: false, isQuoted: true },
  extraction: {
    title: '取得的文本缺',
    isMistake: false,
    isPublic: true,
    isOfOriginal: true,
    isQuoted: false,
  },
  'false-alarm': { title: '误报', isMistake: false, isPublic: false, isOfOriginal: false, isQuoted: false },
} as const satisfies Readonly<Record<string, AcknowledgementTraits>>;

/** Why a finding is left as it is. */
export type AcknowledgementKind = keyof typeof ACKNOWLEDGEMENT_KINDS;

/** All kinds, as content names them. */
export const ACKNOWLEDGEMENT_IDS = [
  'original',
  'repeat',
  'rounding',
  'extraction',
  'false-alarm',
] as const satisfies readonly AcknowledgementKind[];

/** What is asked of a kind; of a finding whose kind nobody gave it is the original that prints so. */
export const acknowledgementTraits = (kind: AcknowledgementKind = 'original'): AcknowledgementTraits =>
  ACKNOWLEDGEMENT_KINDS[kind];
