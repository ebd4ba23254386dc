import { z } from 'zod';
import { flag } from '../../formats/scalars.ts';
import { type InVersions, MOST_DIMENSIONS } from '../../model/taxonomy.ts';
import { digits, filled, point, year } from '../text/texts.ts';

/** A member of a tree, with those below it. */
export interface MemberNode {
  readonly id: string;
  readonly title: string;
  readonly also?: readonly string[] | undefined;
  readonly about?: string | undefined;
  readonly inVersion?: InVersions | undefined;
  readonly sums?: readonly string[] | undefined;
  readonly members?: readonly MemberNode[] | undefined;
}

/** Members are named in code-like words: "governmentFund". */
const memberId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, '只能用英文字母和数字，以字母开头');

const memberNode: z.ZodType<MemberNode, unknown> = z.strictObject({
  id: memberId,
  title: filled,
  /** Other titles that formats, workbooks and documents give it. */
  also: z.array(filled).min(1).optional(),
  /** In plain words, for readers who are no accountants. */
  about: filled.optional(),
  /** What it is called and what it is in another version of the figures, by the version's id. */
  inVersion: z
    .record(z.string(), z.strictObject({ title: filled.optional(), about: filled.optional() }))
    .optional(),
  /** Ids of members elsewhere in the tree that it is the sum of: a table that prints all of them is held to it. */
  sums: z.array(memberId).min(2).optional(),
  get members() {
    return z.array(memberNode).min(1).optional();
  },
});

/** A dimension: a tree of members, a list of codes in a file of its own, or open to what the content names. */
const dimension = z
  .strictObject({
    id: memberId,
    title: filled,
    /** What it says of money, in plain words. */
    about: filled.optional(),
    source: filled,
    members: z.array(memberNode).min(1).optional(),
    /** With `members`: those at the top overlap or leave something out, and do not add up to the whole. */
    partial: flag.default(false),
    /** The file of its codes, beside this one. */
    codes: z
      .string()
      .regex(/^[\w-]+\.yaml$/, '应为 taxonomy/ 下的文件名，如 function.yaml')
      .optional(),
    /** With `codes`: digits of a code at each level. */
    levels: z.array(digits.transform(Number)).min(1).optional(),
    /** Members are whatever the content names. */
    open: z.literal('true').optional(),
  })
  .refine(
    ({ members, codes, open }) => [members, codes, open].filter((kind) => kind !== undefined).length === 1,
    {
      error: '维度要么有 members，要么有 codes，要么写明 open: true',
    },
  )
  .refine(({ codes, levels }) => (codes === undefined) === (levels === undefined), {
    error: 'codes 和 levels 要一起写',
  });
/** See {@link dimensionsFile}. */
export type DimensionEntry = z.infer<typeof dimension>;

/** taxonomy/dimensions.yaml */
export const dimensionsFile = z.strictObject({
  dimensions: z.array(dimension).min(1).max(MOST_DIMENSIONS, `里最多写 ${MOST_DIMENSIONS} 个维度`),
  /** Two names for the same money; the first is replaced by the second. */
  identities: z.array(z.strictObject({ same: point, as: point, reason: filled })).default([]),
});

/** taxonomy/function.yaml and its like: codes with their names. */
export const codesFile = z.strictObject({
  entries: z.array(
    z.strictObject({
      code: digits,
      name: filled,
      /** First fiscal year it was found in. */
      from: year,
      /** Last fiscal year; left out while it is valid. */
      to: year.optional(),
      /** The code its 科目 goes by afterwards, where what follows under this one is another 科目. */
      became: digits.optional(),
      /** Documents anyone can look it up in; published with the open data. */
      source: filled.optional(),
      /** What whoever keeps the list wants to remember; never published. */
      note: filled.optional(),
    }),
  ),
});

/** taxonomy/equivalences.yaml: the same money in two classifications. */
export const equivalencesFile = z.strictObject({
  equivalences: z.array(
    z.strictObject({ left: point, right: point, within: point.default({}), reason: filled }),
  ),
});
