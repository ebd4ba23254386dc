import { z } from 'zod';
import { HOLDING_WORDS, type Holding } from './holdings.ts';
import { id } from './scalars.ts';

/** An entry of the outline (目录): a table by id, or a section of text. */
export interface OutlineEntry {
  readonly table?: string | undefined;
  readonly section?: string | undefined;
  readonly title?: string | undefined;
  readonly entries?: readonly OutlineEntry[] | undefined;
  readonly numbering?: string | undefined;
  readonly shows?: 'assets' | undefined;
  readonly holds?: Holding | undefined;
}

/** Schema of {@link OutlineEntry}. */
export const outlineEntrySchema: z.ZodType<OutlineEntry, unknown> = z.strictObject({
  table: id.optional(),
  section: id.optional(),
  /** A section's title; a table goes by its own title unless told. */
  title: z.string().optional(),
  /** Numbering of the entries beneath. */
  numbering: z.string().optional(),
  /** Records that the section's page shows besides its text. */
  shows: z.enum(['assets']).optional(),
  /** What its text is of, where code must know: duties, organisation, tasks, contact, glossary. */
  holds: z.enum(HOLDING_WORDS).optional(),
  get entries() {
    return z.array(outlineEntrySchema).optional();
  },
});

/** A part of the outline: 第一部分 …. */
export const partSchema = z.strictObject({
  id,
  title: z.string(),
  /** How its entries are numbered: "{一}、". */
  numbering: z.string(),
  /** Of a part without entries, which is a section itself: as of an entry. */
  holds: z.enum(HOLDING_WORDS).optional(),
  entries: z.array(outlineEntrySchema),
});
