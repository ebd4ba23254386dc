import { asCodes, asTree, type CodeDimension, type Taxonomy } from '../../model/taxonomy.ts';
import { plainRow } from './compared-title.ts';

/** A member that goes by a word. */
export interface NamedMember {
  readonly dimension: string;
  readonly id: string;
  /** Ids from the top of its tree. */
  readonly path: string;
}

/** The words of a taxonomy, as titles are compared. */
export interface MemberWords {
  readonly taxonomy: Taxonomy;
  /** Members of trees by all titles they go by, the longest first; one word may name members of several dimensions. */
  readonly members: ReadonlyMap<string, readonly NamedMember[]>;
}

/** Gathers the titles of all members of trees. */
export function memberWords(taxonomy: Taxonomy): MemberWords {
  const words = [...taxonomy.dimensions.values()].flatMap((dimension) =>
    [...(asTree(dimension)?.members.values() ?? [])].flatMap((member) =>
      [...new Set(memberTitles(member).map(plainRow))].map(
        (text) => [text, { dimension: dimension.id, id: member.id, path: member.path }] as const,
      ),
    ),
  );
  const longestFirst = words.sort(([a], [b]) => b.length - a.length);
  const grouped = Map.groupBy(longestFirst, ([text]) => text);
  return {
    taxonomy,
    members: new Map([...grouped].map(([text, of]) => [text, of.map(([, member]) => member)])),
  };
}

/** All titles a member goes by. */
export const memberTitles = ({
  title,
  also = [],
  inVersion = {},
}: {
  readonly title: string;
  readonly also?: readonly string[] | undefined;
  readonly inVersion?: Readonly<Record<string, { readonly title?: string | undefined }>> | undefined;
}): readonly string[] => [
  title,
  ...also,
  ...Object.values(inVersion).flatMap((version) => version.title ?? []),
];

/**
 * The codes of a list that go by a title and stand on the level of one that does not.
 * @returns empty where the code goes by the title, in whatever year, or no code of its level does
 */
export function codesTitled(
  { taxonomy }: MemberWords,
  dimension: string,
  code: string,
  title: string,
): readonly string[] {
  const codes: CodeDimension | undefined = asCodes(taxonomy.dimensions.get(dimension));
  const text = plainCode(title);
  const isCalled = (each: string): boolean =>
    (codes?.entries.get(each) ?? []).some(({ name }) => plainCode(name) === text);
  if (codes === undefined || isCalled(code)) return [];
  return [...codes.entries.keys()].filter((each) => each.length === code.length && isCalled(each));
}

/** 教育 and 教育支出 are one name. */
const plainCode = (title: string): string => plainRow(title).replace(/支出$/, '');
