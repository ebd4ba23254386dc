/** Marks the file as UTF-8 for Excel and WPS, which would read it as GBK otherwise. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes rows as CSV (RFC 4180), with lines that end in CRLF.
 * @param rows every field as it is to stand in the file
 */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** The same for Excel and WPS: with a byte order mark. */
export const csvForOffice = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + csvLines(rows);

const field = (text: string): string => (/[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
