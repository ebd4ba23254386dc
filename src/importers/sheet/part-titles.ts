import { strFromU8, unzipSync } from 'fflate';

const DIRECTORY = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

/** What a person calls the parts of a workbook (.xlsx): 工作表“表3 支出总表” by xl/worksheets/sheet3.xml. Empty where its directory cannot be read. */
export function partTitles(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => DIRECTORY.includes(name) });
    const [book = '', relations = ''] = DIRECTORY.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    const files = new Map(
      [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target'),
      ]),
    );
    return new Map(
      [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => [
        `xl/${(files.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
        attribute(tag, 'name'),
      ]),
    );
  } catch (error) {
    // A directory that is damaged itself names nothing.
    if (error instanceof Error) return new Map();
    throw error;
  }
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
