import { read, utils } from '@e965/xlsx';

/** Reads CSV as RFC 4180 has it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0 && plain === '' && quoted === undefined) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A workbook's sheets as another library (SheetJS) reads them: numbers as they are shown, and raw. */
export function readWorkbook(bytes: Uint8Array) {
  const book = read(bytes, { type: 'array', cellNF: true, cellFormula: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    return {
      name,
      shown: utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }),
      raw: utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null }),
      merges: (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)),
      formulas: utils
        .sheet_to_formulae(sheet)
        .filter((formula) => /^[A-Z]+\d+==|^[A-Z]+\d+=[A-Z]+\(/.test(formula)),
    };
  });
}

/** Texts of the cells of a printed table that can hold figures, in order, what is only for screen readers left out. */
export const pageCells = (html: string): readonly string[] =>
  [...html.replace(/^[\s\S]*?<tbody/, '').matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) =>
    cell
      .replace(/<a class="mark".*?<\/a>/g, '')
      .replace(/<span class="unseen">.*?<\/span>/g, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
