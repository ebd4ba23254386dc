import type { DisclosureKind } from './disclosure/kind.ts';
import type { AcknowledgementKind } from './kinds/acknowledgements.ts';
import type { FormatProse, NarrativeRecord } from './narrative.ts';
import type { WebsitePage } from './prose.ts';
import type {
  AssetsRecord,
  Attachment,
  IndicatorRecord,
  ProcurementRecord,
  ProjectRecord,
} from './records.ts';
import type { Source } from './source.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { Department, Discloser } from './unit.ts';

/** A row of a table's file: what names it, and its amounts as written. */
export interface RowRecord {
  readonly source: Source;
  /** By dimension, or "line": the code or id that names the row. */
  readonly keys: Readonly<Record<string, string>>;
  /** A name printed otherwise than the taxonomy's. */
  readonly name?: string | undefined;
  /** By column id: texts of its own. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  /** The code as it is printed, where that is another than is meant: "301 2". */
  readonly printedCode?: string | undefined;
  /** Of a row that is an indicator of the department: what it says. */
  readonly indicator?: IndicatorRecord | undefined;
  /** By column id, as written; "" is a blank on purpose. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** A table's file (tables/<id>.yaml). */
export interface TableRecord {
  readonly id: string;
  readonly source: Source;
  readonly asPublished?: boolean | undefined;
  readonly empty?: boolean | undefined;
  readonly notes?: readonly string[] | undefined;
  /** What this disclosure calls the table, where it differs from the format. */
  readonly title?: string | undefined;
  /** By column id: what this disclosure calls the column. */
  readonly columnTitles?: Readonly<Record<string, string | undefined>> | undefined;
  /** The sentence of an empty table, where this disclosure has another. */
  readonly statement?: string | undefined;
  /** Rows by side; a table with one side has them under "rows". */
  readonly sides: Readonly<Record<string, readonly RowRecord[]>>;
  readonly total?: RowRecord | undefined;
}

/** A table the published source does not hold. */
export interface NotInSource {
  readonly table: string;
  readonly reason: string;
  readonly source: Source;
}

/** A known discrepancy, left as published (已说明). */
export interface Acknowledgement {
  readonly rule: string;
  /** A cell's place: "<table>/<row>/<column>", or a table's id. */
  readonly at: string;
  /** The difference the finding prints; absent for findings that have none. */
  readonly difference?: string | undefined;
  readonly reason: string;
  /** What kind of reason that is. */
  readonly as: AcknowledgementKind;
  readonly source: Source;
}

/** A figure that was published and then corrected. */
export interface CorrectedFigure {
  /** The cell's place "<table>/<row>/<column>", or "<section>/<id>" of a figure that only the text states. */
  readonly at: string;
  /** As it was published; "" where nothing stood. */
  readonly from: string;
  /** As it is now; "" where nothing stands any more. */
  readonly to: string;
  readonly source: Source;
}

/** A text, a name or a date that was published and then corrected; both as the lock keeps them (`textForm`). */
export type CorrectedText = CorrectedFigure;

/** A correction (更正) of a published disclosure. */
export interface Correction {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly reason: string;
  readonly figures: readonly CorrectedFigure[];
  /** Names, dates and texts; a long one by its beginning and digest. */
  readonly texts?: readonly CorrectedText[] | undefined;
  readonly source: Source;
}

/** What of a disclosure was last published (published.yaml): its figures, and its texts. */
export interface PublishedFigures {
  /** By place "<table>/<row>/<column>" or "<section>/<id>", the digits as printed; "" is a blank. */
  readonly figures: ReadonlyMap<string, string>;
  /** By place "names/unit", "projects/<key>/overview": names, dates, goals, reasons as `textForm` keeps them. Absent in a lock of figures alone. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** Whose it is ("<unit>/<year>"), and digests of the locks before it and of the corrections published with it. */
  readonly links?:
    | { readonly of: string; readonly before: readonly string[]; readonly corrections: readonly string[] }
    | undefined;
  /** Somebody changed it after it was written: what it says is not what was published. */
  readonly isAltered?: boolean;
  readonly source: Source;
}

/** A disclosure as written: everything under disclosures/<unit>/<folder>/. */
export interface DisclosureRecord {
  /** "<unit>/<folder>": "baotou-hrss/2026", "putuo-finance/2024-final" */
  readonly id: string;
  readonly discloser: Discloser;
  readonly year: number;
  readonly kind: DisclosureKind;
  /** All files it stands on could be read, its own, of its format, unit and taxonomy. Otherwise what seems to be missing may stand in one that could not. */
  readonly isWhole: boolean;
  /** Id of the format. */
  readonly format: string;
  /** Dates as YYYY-MM-DD. */
  readonly approved?: string | undefined;
  readonly published?: string | undefined;
  /** Time of publication as HH:MM, where it is known. */
  readonly publishedAt?: string | undefined;
  /** Still being written: it is checked, built as a draft that nothing else knows of, and not locked. */
  readonly draft?: boolean | undefined;
  readonly asPublished: boolean;
  readonly thousands?: boolean | undefined;
  /** Where the figures were taken from. */
  readonly origin?: string | undefined;
  readonly notInSource: readonly NotInSource[];
  readonly acknowledged: readonly Acknowledgement[];
  /** In the order of their dates. */
  readonly corrections?: readonly Correction[] | undefined;
  /** Absent before it is published for the first time. */
  readonly lock?: PublishedFigures | undefined;
  readonly tables: ReadonlyMap<string, TableRecord>;
  readonly projects: readonly ProjectRecord[];
  /** Files published as they are (attachments/). */
  readonly attachments?: readonly Attachment[] | undefined;
  readonly procurement?: ProcurementRecord | undefined;
  readonly assets?: AssetsRecord | undefined;
  /** narrative.yaml and the unit's own words; absent before they are read. */
  readonly narrative?: NarrativeRecord | undefined;
  /** disclosure.yaml as a whole. */
  readonly source: Source;
  /** Changes when any file of the disclosure, its format, unit or the taxonomy changes. */
  readonly digest: string;
}

/** How to reach whoever runs the website. */
export interface SiteContact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
}

/** What the website says of the column (栏目) its pages stand in: 国办发〔2017〕47号. */
export interface SiteColumn {
  readonly name: string;
  readonly description?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly type?: string | undefined;
}

/** The website's own settings (site.yaml); what is not known is absent and not shown. */
export interface SiteSettings {
  readonly name: string;
  readonly description: string;
  readonly publisher: string;
  readonly language: string;
  /** A government website (政府网站): what the norms ask for and is not known is a finding. */
  readonly government: boolean;
  /** "www.example.gov.cn" */
  readonly domain?: string | undefined;
  /** 政府网站标识码 */
  readonly siteIdCode?: string | undefined;
  /** ICP 备案号 */
  readonly icp?: string | undefined;
  /** 公安备案号 */
  readonly police?: string | undefined;
  readonly contact?: SiteContact | undefined;
  readonly column?: SiteColumn | undefined;
  /** Under which the data may be used. */
  readonly license?: { readonly title: string; readonly url: string } | undefined;
}

/** A disclosure that has to come out (应公开), from expected.yaml. */
export interface ExpectedDisclosure {
  readonly year: number;
  readonly kind: DisclosureKind;
  /** Id of the discloser. */
  readonly unit: string;
  /** Day of the approval (批复), YYYY-MM-DD, where it is known. */
  readonly approved?: string | undefined;
  /** Whether its folder is there, readable or not. */
  readonly isThere: boolean;
  readonly source: Source;
}

/** The content folder, read: what could be read of it, whatever else is wrong. */
export interface ContentOf<Format> {
  /** The folder, as given. */
  readonly root: string;
  readonly site: SiteSettings;
  readonly taxonomy: Taxonomy;
  readonly departments: readonly Department[];
  readonly disclosers: readonly Discloser[];
  readonly formats: ReadonlyMap<string, Format>;
  /** By id of the format: how it explains itself in words. */
  readonly prose: ReadonlyMap<string, FormatProse>;
  readonly disclosures: readonly DisclosureRecord[];
  /** Empty where the content does not say what to expect. */
  readonly expected: readonly ExpectedDisclosure[];
  /** The website's own pages (pages/*.mdx) in their order; absent where it has none. */
  readonly pages?: readonly WebsitePage[] | undefined;
  /** Every file of the folder by its path: SHA-256 of the bytes that were read, "" for a file that was not. */
  readonly files: ReadonlyMap<string, string>;
}
