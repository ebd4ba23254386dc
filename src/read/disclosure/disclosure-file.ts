import { z } from 'zod';
import { flag, id } from '../../formats/scalars.ts';
import { ACKNOWLEDGEMENT_IDS } from '../../model/kinds/acknowledgements.ts';
import { date, filled, writtenAmount, writtenReason } from '../text/texts.ts';

/** disclosure.yaml: what holds for a disclosure as a whole. */
export const disclosureFile = z.strictObject({
  /** Id of the format (套表格式). */
  format: id,
  /** Day of the 财政部门's or the 部门's approval (批复时间). */
  approved: date.optional(),
  /** Day of publication (公开时间). */
  published: date.optional(),
  /** Time of publication, for the PubDate of a government website. */
  publishedAt: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '应为 24 小时制的时和分，如 09:30')
    .optional(),
  /** Still being written: it is checked, built as a draft that nothing else knows of, and not locked. */
  draft: flag.optional(),
  /** All tables print exactly what their files hold. */
  asPublished: flag.default(false),
  /** Whether tables print thousands separators, where it differs from the format. */
  thousands: flag.optional(),
  /** Where the figures were taken from. */
  source: filled.optional(),
  /** Tables the source does not hold. */
  notInSource: z.array(z.strictObject({ table: id, reason: writtenReason })).default([]),
  /** Known discrepancies, left as published (已说明). */
  acknowledged: z
    .array(
      z.strictObject({
        rule: z.string().regex(/^[a-z-]+\/[a-z-]+$/, '应为规则的编号，如 points/roll-up'),
        /** A cell's place "<table>/<row>/<column>", or a table's id; several where one reason holds for all. */
        at: z.union([filled.transform((one) => [one]), z.array(filled).min(1)]),
        /** The difference the finding prints. */
        difference: filled.optional(),
        reason: writtenReason,
        /** What kind of reason that is. */
        as: z.enum(ACKNOWLEDGEMENT_IDS).default('original'),
      }),
    )
    .default([]),
  /** What was changed after publication (更正), and why. */
  corrections: z
    .array(
      z.strictObject({
        date,
        reason: writtenReason,
        figures: z.array(z.strictObject({ at: filled, from: writtenAmount, to: writtenAmount })).default([]),
        /** Names, dates and texts, as npm run publish:correct writes them; "" where nothing stood, or stands. */
        texts: z.array(z.strictObject({ at: filled, from: z.string(), to: z.string() })).default([]),
      }),
    )
    .default([]),
});
/** See {@link disclosureFile}. */
export type DisclosureFile = z.infer<typeof disclosureFile>;
