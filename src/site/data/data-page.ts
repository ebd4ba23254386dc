import type { Books } from '../../books/books.ts';
import { API_ADDRESS, listAddress } from '../../exporters/data/api.ts';
import { DATA_ADDRESS, dataDescription, type FactsLink, factsLinks } from '../../exporters/data/data-set.ts';
import { dataSet } from './open-data.ts';

/** The page of the open data: what there is, what its fields mean, how to use it. */
export interface DataPage {
  readonly path: string;
  readonly description: string;
  readonly files: readonly {
    /** Its year, and its region where the year is in several files. */
    readonly name: string;
    readonly facts: number;
    readonly disclosures: number;
    readonly links: readonly FactsLink[];
  }[];
  readonly fields: readonly {
    readonly name: string;
    readonly title: string;
    readonly type: string;
    readonly description: string;
  }[];
  readonly descriptions: readonly { readonly title: string; readonly href: string; readonly about: string }[];
  readonly api: readonly { readonly href: string; readonly name: string; readonly about: string }[];
  readonly license?: { readonly title: string; readonly url: string } | undefined;
  /** Whom to ask where there is none. */
  readonly publisher: string;
}

const TYPES = { string: '文字', integer: '整数', number: '数', boolean: '是否' } as const;

const DESCRIPTIONS = [
  { title: 'datapackage.json', about: 'Data Package 2，栏目按 Fiscal Data Package 的预算分类标注' },
  { title: 'csvw.json', about: 'CSV on the Web 元数据' },
  { title: 'catalog.jsonld', about: 'DCAT 3 目录' },
  { title: 'dataset.jsonld', about: 'schema.org 的 Dataset 和 Organization' },
];

const API_INDEX = { name: 'index.json', about: '入口：各文件的地址' };
const API = [
  { name: 'units.json', about: '部门和预算单位' },
  { name: 'dimensions.json', about: '维度、成员和科目' },
];

/** Data of the page of the open data. */
export function dataPage(books: Books): DataPage {
  const { site, fields, files } = dataSet(books, () => undefined);
  const lists = files.map((file) => ({
    name: listAddress(file).slice(API_ADDRESS.length),
    about: `${file.year}年${file.region?.title ?? ''}的公开和它们的表`,
  }));
  return {
    path: DATA_ADDRESS,
    description: dataDescription(site),
    files: files.map((file) => ({
      name: [file.year, file.region?.title].filter(Boolean).join(' '),
      facts: file.facts,
      disclosures: file.disclosures,
      links: factsLinks(file),
    })),
    fields: fields.map(({ name, title, type, description }) => ({
      name,
      title,
      type: TYPES[type],
      description,
    })),
    descriptions: DESCRIPTIONS.map((entry) => ({ ...entry, href: DATA_ADDRESS + entry.title })),
    api: [API_INDEX, ...lists, ...API].map((entry) => ({ ...entry, href: API_ADDRESS + entry.name })),
    license: site.license,
    publisher: site.publisher,
  };
}
