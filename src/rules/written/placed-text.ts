import type { Source } from '../../model/source.ts';

/** A text somebody wrote for a disclosure, with what it is called and where it stands. */
export interface PlacedText {
  readonly text: string;
  /** What it is, for messages: 项目“…”的立项依据. */
  readonly title: string;
  readonly source: Source;
  /** As acknowledgements name it. */
  readonly place: string;
  readonly table?: string | undefined;
  /** The project it tells of, by key. */
  readonly project?: string | undefined;
  readonly kind: 'name' | 'text' | 'plan';
}
