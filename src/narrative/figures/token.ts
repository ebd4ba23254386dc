import type { CountedList } from '../../formats/components.ts';
import type { CellElsewhere, Figure, Interval, StatedFigure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import type { Fold } from './joined-lines.ts';

/** A value in 元, or of a percentage in percent. */
export type Value = Interval['value'];

/** What a figure in a sentence is. */
export type FigureRole = 'amount' | 'prior' | 'change' | 'rate' | 'share' | 'count';

/** Where a figure stands that only the text or another disclosure tells; undefined where cells say it. */
export const toldAt = ({ told, elsewhere }: Figure): Stand | undefined =>
  (told && { kind: 'stated', figure: told }) ?? (elsewhere && { kind: 'elsewhere', cell: elsewhere });

/** Where a figure stands that was not drawn from cells of tables. */
export type Stand =
  | { readonly kind: 'stated'; readonly figure: StatedFigure }
  /** A cell of another disclosure. */
  | { readonly kind: 'elsewhere'; readonly cell: CellElsewhere }
  /** A line of the page of assets, by its anchor. */
  | { readonly kind: 'asset'; readonly anchor: string }
  | { readonly kind: 'list'; readonly list: CountedList };

/** A piece of a sentence. */
export type Token = TextToken | FigureToken | TermToken | LinkToken;

/** What every piece may be. */
interface TokenMarks {
  readonly strong?: boolean | undefined;
}

/** Words as they are. */
export interface TextToken extends TokenMarks {
  readonly kind: 'text';
  readonly text: string;
  /** Written by people for this disclosure, so that its figures are matched against the points. */
  readonly free?: Source | undefined;
  /** Of a text that people wrote on several lines: where they were joined. */
  readonly folds?: readonly Fold[] | undefined;
  /** Of words about a point or a fact: what its figures are told of, should no table print them. */
  readonly about?: { readonly id: string; readonly title: string } | undefined;
}

/** A figure that was drawn from the points, or that people wrote and a link was made of. */
export interface FigureToken extends TokenMarks {
  readonly kind: 'figure';
  readonly role: FigureRole;
  /** With its unit: 11835.50万元, 14.72%. */
  readonly text: string;
  readonly value: Value;
  /** Places "<table>/<row>/<column>" of the cells it was drawn from, the one it is a link to first; none where no table prints it. */
  readonly places: readonly string[];
  /** Where it stands instead. */
  readonly stand?: Stand | undefined;
  /** Where people wrote it for this disclosure. */
  readonly free?: Source | undefined;
}

/** A term (名词) at its first use in a section. */
export interface TermToken extends TokenMarks {
  readonly kind: 'term';
  readonly id: string;
  readonly text: string;
}

/** A link in a unit's own words. */
export interface LinkToken extends TokenMarks {
  readonly kind: 'link';
  readonly url: string;
  readonly text: string;
  /** Where it is written. */
  readonly source: Source;
  /** Written by people for this disclosure: its figures are matched against the points. */
  readonly free?: Source | undefined;
}

/** A paragraph, a heading, or an item of a list. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** An item that begins with a number of its own, and takes no bullet. */
  readonly numbered?: true;
  readonly tokens: readonly Token[];
}

/** A small table of texts: the 单位情况表, or one in a unit's own words. */
export interface TableBlock {
  readonly kind: 'table';
  /** "" where it has none. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where people wrote it for this disclosure: by row and column, as `rows`. */
  readonly free?: readonly (readonly Source[])[] | undefined;
}

/** Terms with their explanations. */
export interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly text: string;
  }[];
}

/** A block of a section. */
export type Block = TextBlock | TableBlock | TermsBlock;

/** A fact that nobody gave. */
export interface LackingFact {
  readonly name: string;
  readonly title: string | undefined;
  /** The file, and the list in it, that it belongs in. */
  readonly belongs: 'facts' | 'counts';
  /** As it is written there. */
  readonly line: string;
}

/** Something that keeps a sentence from saying what it should. */
export interface SentenceFinding {
  readonly kind: 'unknown-figure' | 'no-level' | 'no-prior' | 'no-reason' | 'no-fact' | 'unknown-term';
  /** It is the number of what a file lists, which a table that is missing would list, too. */
  readonly isListed?: true;
  readonly message: string;
  readonly remedy: string;
  readonly source: Source;
  /** The cell it speaks of. */
  readonly place?: string | undefined;
  /** The point it speaks of, as narrative.yaml names it. */
  readonly of?: Named | undefined;
  /** It speaks of what the tables have nothing of. */
  readonly isOfNothing?: true;
  /** The fact that nobody gave, with the line that would give it; where the format does not name it, the line has a title to be written. */
  readonly lacks?: LackingFact | undefined;
}

/** A section of the outline in words. */
export interface Section {
  readonly id: string;
  readonly blocks: readonly Block[];
  /** Its figures that no table prints, but for those an earlier section has. */
  readonly stated: readonly StatedFigure[];
  readonly findings: readonly SentenceFinding[];
}

/** The text of a token. */
export const tokenText = (token: Token): string => token.text;

/** The text of a block, without marks. */
export function blockText(block: Block): string {
  if (block.kind === 'table') return [block.columns, ...block.rows].map((row) => row.join(' ')).join('\n');
  if (block.kind === 'terms') return block.terms.map(({ title, text }) => `${title}：${text}`).join('\n');
  return block.tokens.map(tokenText).join('');
}
