import type { Books } from '../../books/books.ts';
import { type OrderedEntry, printedOrder } from '../../document/printed-order.ts';
import { coverLines, titlePhrases } from '../../document/title-words.ts';
import { workbookDate } from '../../exporters/tables/workbook.ts';
import type { WordBlock, WordPart } from '../../exporters/word/word-document.ts';
import { wordFile } from '../../exporters/word/word-file.ts';
import { layoutTable } from '../../layout/layout-table.ts';
import type { Account } from '../../points/account/account.ts';
import { colophonDates } from '../addresses/dates.ts';
import { correctionLines } from '../checks/corrections.ts';
import type { DownloadFile } from '../files/downloads.ts';
import { pendingText } from '../pages/entry.ts';
import { tableForms } from '../projects/project-form.ts';
import { assetsView } from '../sections/assets.ts';
import { formBlocks } from './form-blocks.ts';

/** Makes the whole document as a file of Word, in its published order. */
export function wordDocument(books: Books, account: Account): DownloadFile {
  const { disclosure, format } = account;
  const body = wordFile({
    title: titlePhrases(format, disclosure),
    lines: coverLines(format, disclosure),
    dates: colophonDates(disclosure).map(({ term, text }) => `${term}：${text}`),
    publisher: books.content.site.publisher,
    day: workbookDate(disclosure),
    parts: [...orderedParts(books, account), ...correctionPart(books, account)],
  });
  return { body, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
}

const orderedParts = (books: Books, account: Account): readonly WordPart[] =>
  printedOrder(account).map(({ id, title, item, entries }) => ({
    id,
    title,
    blocks: [
      ...(item.items.length === 0 ? sectionBlocks(books, account, item.id) : []),
      ...entries.flatMap((entry) => entryBlocks(books, account, entry)),
    ],
  }));

function correctionPart(books: Books, account: Account): readonly WordPart[] {
  const lines = correctionLines(books, account);
  if (lines.length === 0) return [];
  return [{ id: 'corrections', title: '更正', blocks: lines.map((text) => ({ kind: 'line', text })) }];
}

/** The words of a section, or why there are none. */
function sectionBlocks(books: Books, account: Account, id: string | undefined): readonly WordBlock[] {
  const words = wordsBeside(books, account, id);
  return words.length === 0 ? [{ kind: 'line', text: pendingText(account) }] : words;
}

function entryBlocks(books: Books, account: Account, entry: OrderedEntry): readonly WordBlock[] {
  const { id, heading, level, item, table } = entry;
  const title: WordBlock = { kind: 'heading', level: level > 1 ? 3 : 2, id, text: heading };
  if (table !== undefined) {
    const forms = tableForms(account, table.id);
    if (forms.length === 0) return [title, { kind: 'sheet', layout: layoutTable(account, table) }];
    return [title, ...forms.flatMap((form, index) => formBlocks(form, level, `${id}-${index + 1}`))];
  }
  if (item.shows === 'assets')
    return [title, ...wordsBeside(books, account, item.id), ...assetBlocks(account)];
  return [
    title,
    ...(item.items.length > 0
      ? wordsBeside(books, account, item.id)
      : sectionBlocks(books, account, item.id)),
  ];
}

/** The words of a section that need not have any: something else stands under its heading. */
function wordsBeside(books: Books, account: Account, id: string | undefined): readonly WordBlock[] {
  const section =
    id === undefined ? undefined : books.narratives.get(account.disclosure.id)?.sections.get(id);
  return (section?.blocks ?? []).map((block) => ({ kind: 'words', block }));
}

function assetBlocks(account: Account): readonly WordBlock[] {
  const assets = assetsView(account);
  if (assets === undefined) return [];
  const indented = (title: string, depth: number): string =>
    depth > 0 && !title.startsWith('其中') ? `其中：${title}` : title;
  return [
    ...assets.tables.map(
      ({ title, asOf, moneyUnit, lines }): WordBlock => ({
        kind: 'texts',
        title,
        above: asOf === undefined ? [] : [asOf],
        moneyUnit,
        columns: ['项目', '数量', '价值'],
        rows: lines.map((line) => [indented(line.title, line.depth), line.quantity, line.value]),
        figures: true,
      }),
    ),
    ...assets.counts.map(
      ({ title, depth, quantity }): WordBlock => ({
        kind: 'titled',
        title: indented(title, depth),
        text: quantity,
      }),
    ),
  ];
}
