/** Ids that tables, sections and parts of a format cannot have: every disclosure has pages, files or folders of these names beside theirs. */
export const RESERVED_ENTRIES: readonly string[] = [
  'print',
  'checks',
  'stated',
  'all-tables',
  'document',
  'attachments',
  'charts',
];

/** Ids that columns cannot have: keys that a row of a table's file may have besides them. */
export const RESERVED_COLUMNS: readonly string[] = ['code', 'unit', 'line', 'name', 'printedCode'];

/** Ids that sides (分表) cannot have: keys that a table's file may have besides them. */
export const RESERVED_SIDES: readonly string[] = [
  'total',
  'asPublished',
  'empty',
  'notes',
  'title',
  'columns',
  'statement',
];
