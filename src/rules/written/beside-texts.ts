import type { DisclosureRecord } from '../../model/content.ts';
import { at, type Source } from '../../model/source.ts';
import type { Discloser } from '../../model/unit.ts';
import type { PlacedText } from './placed-text.ts';

type Beside = Omit<PlacedText, 'kind'>;

/** Texts that stand beside the figures: what tables are called, their notes, the contact, the units of the organisation, the names of assets. */
export const textsBeside = (disclosure: DisclosureRecord): readonly PlacedText[] =>
  [
    ...ownName(disclosure),
    ...tableTexts(disclosure),
    ...contactTexts(disclosure),
    ...unitTexts(disclosure),
    ...assetTexts(disclosure),
  ]
    .filter(({ text }) => text.trim() !== '')
    .map((each): PlacedText => ({ ...each, kind: 'text' }));

/** What the pages call whoever discloses: it stands in units/, and in every title. */
const ownName = ({ discloser }: DisclosureRecord): readonly Beside[] => [
  { text: discloser.title, title: '公开单位的名称', source: nameSource(discloser), place: 'unit/title' },
];

/** Where the name of whoever discloses is written. */
function nameSource({ id, title, department }: Discloser): Source {
  const file = `units/${department.id}.yaml`;
  const unit = department.units.findIndex((each) => each.id === id);
  const path = unit === -1 ? [title === department.name ? 'name' : 'title'] : ['units', unit, 'name'];
  return { file, path };
}

const tableTexts = ({ tables }: DisclosureRecord): readonly Beside[] =>
  [...tables.values()].flatMap(({ id, source, title, statement, notes = [], columnTitles = {} }) => {
    const own = (text: string | undefined, what: string, place: string, ...steps: readonly string[]) =>
      text === undefined
        ? []
        : [{ text, title: what, source: at(source, ...steps), place: `${id}/${place}`, table: id }];
    return [
      ...own(title, '表的标题', 'title', 'title'),
      ...own(statement, '空表的说明', 'statement', 'statement'),
      ...Object.entries(columnTitles).flatMap(([column, text]) =>
        own(text, '栏的标题', `columns/${column}`, 'columns', column),
      ),
      ...notes.map((text, index) => ({
        text,
        title: '表下的注',
        source: at(source, 'notes', index),
        place: `${id}/notes/${index + 1}`,
        table: id,
      })),
    ];
  });

/** By the keys of a record, what its texts are called. */
const CONTACT = [
  ['person', '联系人'],
  ['address', '地址'],
  ['email', '电子邮箱'],
] as const;
const UNIT = [
  ['name', '单位名称'],
  ['nature', '单位性质'],
  ['rank', '单位规格'],
  ['funding', '经费保障形式'],
] as const;

const contactTexts = ({ narrative }: DisclosureRecord): readonly Beside[] =>
  narrative?.contact === undefined
    ? []
    : named(narrative.contact, CONTACT, narrative.contact.source, 'narrative/contact');

const unitTexts = ({ narrative }: DisclosureRecord): readonly Beside[] =>
  (narrative?.organisation?.units ?? []).flatMap((unit, index) =>
    named(unit, UNIT, unit.source, `narrative/organisation/units/${index + 1}`),
  );

function assetTexts({ assets }: DisclosureRecord): readonly Beside[] {
  const tables = assets?.tables ?? [];
  return [
    ...(assets?.counts ?? []).map(({ id, title, source }) => ({
      text: title,
      title: '资产的名称',
      source: at(source, 'title'),
      place: `assets/${id}/title`,
    })),
    ...tables.flatMap(({ rows }, index) =>
      rows.map(({ id, title, source }) => ({
        text: title,
        title: '资产的名称',
        source: at(source, 'title'),
        place: `assets/${index + 1}/${id}/title`,
      })),
    ),
  ];
}

/** The texts of a record under the keys given, each with what it is called. */
const named = <Key extends string>(
  record: Readonly<Partial<Record<Key, string | undefined>>>,
  titles: readonly (readonly [Key, string])[],
  source: Source,
  place: string,
): readonly Beside[] =>
  titles.flatMap(([key, title]) => {
    const text = record[key];
    return text === undefined ? [] : [{ text, title, source: at(source, key), place: `${place}/${key}` }];
  });
