import type { Format } from '../../formats/format.ts';
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../model/disclosure/kind.ts';

/** What the figures of a format tell of a year. */
export const kindOf = ({ version }: Format): DisclosureKind =>
  DISCLOSURE_KINDS.find((kind) => kind === version) ?? 'budget';
