/** By id of a version (final: 决算数): what a member is called and what it is there, where that differs. */
export type InVersions = Readonly<
  Record<string, { readonly title?: string | undefined; readonly about?: string | undefined }>
>;

/** A member of a dimension's tree, with its place in it. */
export interface Member {
  readonly id: string;
  readonly title: string;
  /** Other titles that formats, workbooks and documents give it: a new format is proposed by them. */
  readonly also?: readonly string[] | undefined;
  /** What it is, in plain words for readers who are no accountants: a clause without its full stop. */
  readonly about?: string | undefined;
  readonly inVersion?: InVersions | undefined;
  /** Ids of members elsewhere in the tree that it is the sum of. */
  readonly sums?: readonly string[] | undefined;
  /** Ids from the top of the tree down to this one, joined by "/". */
  readonly path: string;
}

/** A code and one of its names (科目), with the years it was found in. */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  /** First fiscal year. */
  readonly from: number;
  /** Last fiscal year; absent while it is still valid as far as is known. */
  readonly to?: number | undefined;
  /** The code its 科目 goes by afterwards: what follows under this code is another one. */
  readonly became?: string | undefined;
  /** Documents that print code and name, for anyone to look it up; absent where none can be cited. */
  readonly source?: string | undefined;
}

/** What all dimensions have. */
interface TitledDimension {
  readonly id: string;
  readonly title: string;
  /** What it says of money, in plain words: a clause without its full stop. */
  readonly about?: string | undefined;
  readonly source: string;
}

/** A tree of named members. */
export interface TreeDimension extends TitledDimension {
  readonly kind: 'tree';
  readonly members: ReadonlyMap<string, Member>;
  /** The members at the top overlap or leave something out: they do not add up to the whole. */
  readonly partial: boolean;
}

/** A list of codes nested by their digits. */
export interface CodeDimension extends TitledDimension {
  readonly kind: 'codes';
  /** Lengths of a code at each level: 3, 5, 7 for 类, 款, 项. */
  readonly levels: readonly number[];
  /** All entries of a code, oldest first. No complete public list exists: a missing code proves nothing. */
  readonly entries: ReadonlyMap<string, readonly CodeEntry[]>;
}

/** Open to what the content names: units, projects. */
export interface OpenDimension extends TitledDimension {
  readonly kind: 'open';
}

/** A dimension (维度), by where its members come from. */
export type Dimension = TreeDimension | CodeDimension | OpenDimension;

/** What a dimension says as a tree; undefined where it is none. Other modules ask here: a new kind of dimension is answered in this one. */
export function asTree(dimension: Dimension | undefined): TreeDimension | undefined {
  switch (dimension?.kind) {
    case 'tree':
      return dimension;
    case 'codes':
    case 'open':
    case undefined:
      return undefined;
  }
}

/** What a dimension says as a list of codes; undefined where it is none. */
export function asCodes(dimension: Dimension | undefined): CodeDimension | undefined {
  switch (dimension?.kind) {
    case 'codes':
      return dimension;
    case 'tree':
    case 'open':
    case undefined:
      return undefined;
  }
}

/** Two names for the same money: wherever the first stands it is replaced by the second. */
export interface Identity {
  readonly same: Readonly<Record<string, string>>;
  readonly as: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** The same money in two classifications; never more than a warning. */
export interface Equivalence {
  readonly left: Readonly<Record<string, string>>;
  readonly right: Readonly<Record<string, string>>;
  readonly within: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** As many dimensions a taxonomy may have: with the year, a set of them is a number of 32 bits (points/space/dimension-set.ts). */
export const MOST_DIMENSIONS = 31;

/** The dimensions, and what is known to be the same money (科目与维度). */
export interface Taxonomy {
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly identities: readonly Identity[];
  readonly equivalences: readonly Equivalence[];
}

/**
 * The path of a member in its dimension's tree.
 * @returns undefined where the dimension or the member is not known; any code and any member of an open dimension has one
 */
export function memberPath(taxonomy: Taxonomy, dimension: string, id: string): string | undefined {
  const found = taxonomy.dimensions.get(dimension);
  switch (found?.kind) {
    case 'tree':
      return found.members.get(id)?.path;
    case 'codes':
      return codePath(found.levels, id);
    case 'open':
      return id;
    case undefined:
      return undefined;
  }
}

/** The codes that a code is within, the widest first. @param levels digits of a code at each level, the fewest first */
const codesAbove = (levels: readonly number[], code: string): readonly string[] =>
  levels.filter((length) => length < code.length).map((length) => code.slice(0, length));

/** The code right above a code; "" of one at the top. @param levels as of a list of codes, or of those that a table has */
export const codeAbove = (levels: readonly number[], code: string): string =>
  codesAbove(levels, code).at(-1) ?? '';

/** The codes that a code is within, and itself. */
const codePath = (levels: readonly number[], code: string): string =>
  /^\d+$/.test(code) ? [...codesAbove(levels, code), code].join('/') : code;

/**
 * The names a code goes by in a year: of the entries valid then or, where the list ends before, of the last ones.
 * @returns empty where the code is not in the list
 */
export function codeNames(
  taxonomy: Taxonomy,
  dimension: string,
  code: string,
  year: number,
): readonly string[] {
  const entries = asCodes(taxonomy.dimensions.get(dimension))?.entries.get(code) ?? [];
  const valid = entries.filter((entry) => entry.from <= year && (entry.to === undefined || year <= entry.to));
  const chosen = valid.length > 0 ? valid : entries.slice(-1);
  return [...new Set(chosen.map((entry) => entry.name))];
}

/** Another list of codes that has a code: its title, and what the code is called there. */
export interface OtherList {
  readonly title: string;
  readonly name: string;
}

/** The list that has a code where its own dimension has not; undefined where its own has it, or none has. */
export function otherListWith(
  taxonomy: Taxonomy,
  dimension: string,
  code: string,
  year = Number.POSITIVE_INFINITY,
): OtherList | undefined {
  if (codeNames(taxonomy, dimension, code, year).length > 0) return undefined;
  return [...taxonomy.dimensions.values()]
    .flatMap(({ id, title }) => codeNames(taxonomy, id, code, year).map((name) => ({ title, name })))
    .at(0);
}

/** A member in the words of a version of the figures: a final account (决算) tells of money spent, a budget of money to spend. */
export function memberInVersion(member: Member, version: string): Member {
  const own = member.inVersion?.[version];
  return own === undefined
    ? member
    : { ...member, title: own.title ?? member.title, about: own.about ?? member.about };
}

/** The dimension's name for a member: a tree member's title, a code's name in the year, otherwise undefined. */
export function memberTitle(
  taxonomy: Taxonomy,
  dimension: string,
  id: string,
  year: number,
): string | undefined {
  const found = taxonomy.dimensions.get(dimension);
  switch (found?.kind) {
    case 'tree':
      return found.members.get(id)?.title;
    case 'codes':
      return codeNames(taxonomy, dimension, id, year)[0];
    case 'open':
    case undefined:
      return undefined;
  }
}
