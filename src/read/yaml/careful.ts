import { type Document, parseAllDocuments } from 'yaml';

/** How the careful parser reads: every scalar a text, and all that is wrong kept for us to say. */
export const CAREFUL = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/** The documents of a text as the careful parser reads them, with their errors and the place of every node. */
export function carefulDocuments(text: string): readonly Document.Parsed[] {
  const parsed = parseAllDocuments(text, CAREFUL);
  return 'empty' in parsed ? [] : parsed;
}
