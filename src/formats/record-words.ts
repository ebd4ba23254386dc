import { z } from 'zod';
import { fixesSchema } from './scalars.ts';

/** Digits with or without a fraction, as a number of points is written. */
const points = z.string().regex(/^\d+(?:\.\d+)?$/, '应为数字');

/** A level of indicators (一级指标) with those beneath it. */
const levelSchema = z.strictObject({
  title: z.string(),
  /** Other ways it is printed: 产出指标(50分). */
  also: z.array(z.string()).optional(),
  /** What the points (分值) of its indicators add up to in each project. */
  points: points.optional(),
  /** The words for 二级指标 beneath it. */
  kinds: z.array(z.string()).min(1),
});

/** What a format says of performance indicators (绩效指标): the words it allows, and what points add up to. */
export const indicatorsSchema = z.strictObject({
  levels: z.array(levelSchema).min(1),
  /** 指标性质; absent where the format prints none. */
  natures: z.array(z.string()).min(1).optional(),
  /** 指标方向 with the sign each stands for: 大于等于 → ≥. */
  directions: z.record(z.string(), z.enum(['≥', '≤', '=', '>', '<'])).optional(),
  /** 指标性质 → the signs that agree with it. */
  agreeing: z.record(z.string(), z.array(z.enum(['≥', '≤', '=', '>', '<']))).optional(),
});
/** See {@link indicatorsSchema}. */
export type IndicatorWords = z.infer<typeof indicatorsSchema>;

/** A category of projects (项目类别). */
const categorySchema = z.strictObject({
  title: z.string(),
  /** Printed before it in some tables: "31" in 31-部门预算项目. */
  code: z.string().optional(),
  /** The money that projects of this category are. */
  fixes: fixesSchema,
});
/** See {@link categorySchema}. */
export type Category = z.infer<typeof categorySchema>;

/** What a format says of projects. */
export const projectsSchema = z.strictObject({
  categories: z.array(categorySchema).optional(),
  /** The money that projects without a category are. */
  fixes: fixesSchema.optional(),
});
/** See {@link projectsSchema}. */
export type ProjectWords = z.infer<typeof projectsSchema>;

/** A category by its title as records write it, with or without its code: 部门预算项目 or 31-部门预算项目. */
export const categoryOf = (words: ProjectWords | undefined, written: string): Category | undefined =>
  words?.categories?.find(({ title, code }) => written === title || written === `${code}-${title}`);

/** How tables print a category with its code: 31-部门预算项目. */
export const codedTitle = ({ title, code }: Category): string =>
  code === undefined ? title : `${code}-${title}`;

/** The first level (一级指标) that a printed word means. */
export const indicatorLevel = (words: IndicatorWords | undefined, printed: string) =>
  words?.levels.find(({ title, also }) => title === printed || also?.includes(printed));
