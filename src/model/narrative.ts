import type { AcknowledgementKind } from './kinds/acknowledgements.ts';
import type { MoneyUnit } from './money.ts';
import type { ProseFile } from './prose.ts';
import type { Source } from './source.ts';

/** Members by dimension, as a content file names them: the point something is said of. */
export type Named = Readonly<Record<string, string>>;

/** Last year's amount of a point (上年数), told as the amount or as the change against it. */
export interface PriorRecord {
  readonly source: Source;
  readonly of: Named;
  /** Last year's amount, digits as published. */
  readonly amount?: string | undefined;
  /** This year less last year, digits as published; a minus sign where it fell. */
  readonly change?: string | undefined;
  /** That change in percent of last year's amount, digits as published; a minus sign where it fell. */
  readonly rate?: string | undefined;
}

/** Words about a point that no table holds: why it changed, or what it is for. */
export interface RemarkRecord {
  readonly source: Source;
  readonly of: Named;
  /** A clause without its full stop. */
  readonly text: string;
}

/** An amount that only the text states: no table of the source prints it. */
export interface StatedRecord {
  readonly source: Source;
  readonly of: Named;
  /** Digits as published, in the unit of money of the texts. */
  readonly amount: string;
}

/** A figure that the source's text prints otherwise than its tables (原文有误): the built sentence follows the tables. */
export interface PublishedRecord {
  readonly source: Source;
  readonly of: Named;
  readonly says: 'amount' | 'change' | 'rate' | 'share';
  /** Of a share: what it is the share of. */
  readonly within?: Named | undefined;
  /** Digits as the source's text prints them. */
  readonly text: string;
  /** Where in the source: a section's title. */
  readonly where: string;
  readonly reason: string;
  /** What kind of reason that is. */
  readonly as: AcknowledgementKind;
}

/** A paragraph or an item, and where it was written. */
export interface WrittenText {
  readonly source: Source;
  readonly text: string;
}

/** Duties (职责): a paragraph before the list, and the list; the format numbers it. */
export interface DutiesRecord {
  readonly lead: readonly WrittenText[];
  readonly items: readonly WrittenText[];
}

/** A unit of the table of units (单位情况表). */
export interface OrganisationUnit {
  readonly source: Source;
  readonly name: string;
  /** 单位性质 */
  readonly nature?: string | undefined;
  /** 单位规格 */
  readonly rank?: string | undefined;
  /** 经费保障形式 */
  readonly funding?: string | undefined;
}

/** Organisation (机构设置). */
export interface OrganisationRecord {
  readonly text: readonly WrittenText[];
  readonly units: readonly OrganisationUnit[];
}

/** A task of the year (工作任务及目标). */
export interface TaskRecord {
  readonly source: Source;
  readonly title?: string | undefined;
  readonly text: string;
}

/** Whom to ask (联系方式). */
export interface ContactRecord {
  readonly source: Source;
  readonly person?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
}

/** A count, an amount or a word that no table and no list holds, by the name a pattern asks for. */
export interface FactRecord {
  readonly source: Source;
  readonly text: string;
  /** What it is called, where the format has no name for it. */
  readonly title?: string | undefined;
  /** What is counted: 辆、项. */
  readonly measure?: string | undefined;
}

/** What a disclosure says in words: narrative.yaml, and narrative/<section>.mdx. */
export interface NarrativeRecord {
  /** narrative.yaml as a whole. */
  readonly source: Source;
  readonly duties?: DutiesRecord | undefined;
  readonly organisation?: OrganisationRecord | undefined;
  readonly tasks: readonly TaskRecord[];
  readonly contact?: ContactRecord | undefined;
  readonly prior: readonly PriorRecord[];
  readonly stated: readonly StatedRecord[];
  readonly published: readonly PublishedRecord[];
  readonly reasons: readonly RemarkRecord[];
  readonly purposes: readonly RemarkRecord[];
  readonly facts: ReadonlyMap<string, FactRecord>;
  /** A unit's own words, by section; absent files are left to the format's pattern. */
  readonly words: ReadonlyMap<string, ProseFile>;
}

/** A term of the glossary (名词解释). */
export interface Term {
  readonly source: Source;
  /** The same in every format: its address within the glossary. */
  readonly id: string;
  readonly title: string;
  /** Other words by which texts mean it. */
  readonly also: readonly string[];
  readonly text: string;
}

/** What facts are held against: another fact, how many entries a list has, the money of a point, or what is bought of one kind, or a number that nothing of its kind passes. */
export type FactQuantity =
  | { readonly fact: string }
  | { readonly list: string }
  | { readonly of: Named }
  /** The first letters of the codes of a catalogue of purchases: A 货物, B 工程, C 服务. */
  | { readonly purchases: string }
  /** 100 of a score, with what it is called: 满分. */
  | { readonly limit: string; readonly title: string };

/** Facts that make up a whole, or stay within it. */
export interface FactWhole {
  /** One of these is the whole: of several known ones the facts fit if they fit one. */
  readonly whole: readonly FactQuantity[];
  /** Names of facts. */
  readonly parts: readonly string[];
  /** sum: the facts are all of it · within: they are some of it. */
  readonly relation: 'sum' | 'within';
}

/** How a format writes figures and changes in sentences. */
export interface NarrativeStyle {
  /** The unit of money of sentences, where it is not the tables'. */
  readonly moneyUnit?: MoneyUnit | undefined;
  /** Digits after the point of amounts in sentences, where they are not the tables'. */
  readonly decimals?: number | undefined;
  readonly thousands: boolean;
  /** Zeros at the end of an amount: keep 5.00 · whole 5.00 → 5, 1.50 stays · drop 1.50 → 1.5. */
  readonly zeros: 'keep' | 'whole' | 'drop';
  /** How no money is printed before its unit. */
  readonly zero: string;
  /** Digits after the point of a percentage. */
  readonly rateDecimals: number;
  readonly change: {
    readonly against: string;
    readonly more: string;
    readonly less: string;
    readonly grow: string;
    readonly fall: string;
    readonly same: string;
  };
  /** Words of final accounts about their budget. */
  readonly execution: {
    readonly more: string;
    readonly less: string;
    readonly same: string;
    /** Before the percentage. */
    readonly completed: string;
    /** The same of the adjusted budget. */
    readonly completedAdjusted: string;
  };
  readonly reason: {
    readonly lead: string;
    /** Percent of last year's amount beyond which a change must have a reason. */
    readonly rate: number;
    /** Amount, in the format's unit of money, below which none is asked for. */
    readonly least: string;
  };
  /** What the facts its patterns ask for are called: where one stands in no table, its line is. */
  readonly facts: Readonly<
    Record<string, { readonly title: string; readonly measure?: string | undefined } | undefined>
  >;
  /** The counts of assets.yaml that its patterns ask for, in order. */
  readonly counts: readonly WantedCount[];
  /** How those facts fit each other and the tables. */
  readonly wholes: readonly FactWhole[];
}

/** A count of vehicles, equipment or rooms that a format's patterns ask for. */
export interface WantedCount {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  /** The count it is a part of (其中). */
  readonly of?: string | undefined;
}

/** A count as it is written in assets.yaml, to be filled in. */
export const countLine = ({ id, title, measure, of }: WantedCount): string =>
  `{ id: ${id}, title: ${title},${of === undefined ? '' : ` of: ${of},`} count: "0", measure: ${measure} }`;

/** How a format explains itself in words: formats/<format>/narrative/*.mdx and glossary.yaml. */
export interface FormatProse {
  /** By section of the outline. */
  readonly patterns: ReadonlyMap<string, ProseFile>;
  /** In the format's order and wording. */
  readonly terms: readonly Term[];
  readonly style: NarrativeStyle;
}
