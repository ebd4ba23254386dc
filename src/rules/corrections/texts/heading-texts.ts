import { at } from '../../../model/source.ts';
import type { Row } from '../../../model/table.ts';
import type { Account } from '../../../points/account/account.ts';
import type { BoundTable } from '../../../points/bind/bind.ts';
import { type PublishedText, thereOf } from './published-text.ts';

/** Whose disclosure it is, when it was approved and published, and where its figures are from. */
export function disclosureTexts({ disclosure }: Account): readonly PublishedText[] {
  const { source, discloser, approved, published, publishedAt, origin, attachments = [] } = disclosure;
  return thereOf([
    { place: 'names/unit', title: '单位名称', text: discloser.title, source },
    { place: 'dates/approved', title: '批复时间', text: approved, source: at(source, 'approved') },
    { place: 'dates/published', title: '公开时间', text: published, source: at(source, 'published') },
    { place: 'dates/time', title: '公开的时分', text: publishedAt, source: at(source, 'publishedAt') },
    { place: 'names/source', title: '数据来源', text: origin, source: at(source, 'source') },
    ...attachments.map(({ name, sha256, source: file }) => ({
      place: `attachments/${name}`,
      title: `附件“${name}”的 SHA-256`,
      text: sha256,
      source: file,
    })),
  ]);
}

/** What tables print besides figures: their titles and unit of money, headings, names of rows, notes. */
export const tableTexts = ({ tables }: Account): readonly PublishedText[] => tables.flatMap(ofTable);

function ofTable(table: BoundTable): readonly PublishedText[] {
  const { id, title, sides, notes, source, state, reason } = table;
  const columns = sides.map((side) => side.columns.map((column) => `${column.title}（${column.moneyUnit}）`));
  return thereOf([
    { place: `tables/${id}`, title: '表名', text: title, source },
    {
      place: `columns/${id}`,
      title: `${title} · 栏目`,
      text: columns.map((titles) => titles.join('｜')).join('‖'),
      source,
    },
    {
      place: `reasons/${id}`,
      title: `${title} · 未列的原因`,
      text: state === 'missing' ? reason : '',
      source,
    },
    ...notes.map((text, index) => ({
      place: `notes/${id}/${index + 1}`,
      title: `${title} · 注${index + 1}`,
      text,
      source,
    })),
    ...sides.flatMap(({ rows }) =>
      rows.map((row) => ({
        place: `rows/${id}/${row.key}`,
        title: `${title} · ${row.key} 的名称`,
        text: nameOf(row),
        source: row.source,
      })),
    ),
  ]);
}

/** What a row is called; its codes are its key, and so in its place. */
const nameOf = ({ names, category }: Row): string =>
  [...Object.values(names).map(({ number = '', name }) => `${number}${name}`), category ?? '']
    .filter((name) => name !== '')
    .join(' ');
