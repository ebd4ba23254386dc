import type { Books } from '../../books/books.ts';
import { checksAddress, disclosureAddress, entryAddress } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { coverTitle } from '../../document/title-words.ts';
import { factsOf } from '../../exporters/data/facts.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { DISCLOSURE_KIND_TITLES, type DisclosureTerm } from '../../model/disclosure/kind.ts';
import { withThousands } from '../../model/money.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';
import { tableWholes } from '../head/entry-description.ts';
import { keyTotals } from '../tables/key-figures.ts';
import { assetDocuments } from './asset-documents.ts';
import { blankPurposes } from './blank-purposes.ts';
import { projectDocuments } from './project-documents.ts';
import { purposeDocuments } from './purpose-documents.ts';
import { rowDocuments } from './row-documents.ts';
import { textDocuments } from './text-documents.ts';
import { usualNames } from './usual-names.ts';

/** Whose something is that can be found. */
export function ownerOf({ id, title, department }: Discloser, term?: DisclosureTerm): Owner {
  const { region = '', level = '' } = department;
  const version =
    term === undefined || term.kind === 'budget' ? undefined : DISCLOSURE_KIND_TITLES[term.kind];
  return { id, unit: title, year: term?.year, version, region, level };
}

/** The further names of a discloser: its department's, of the department itself. */
export const alsoCalled = ({ id, department }: Discloser): readonly string[] =>
  id === department.id ? (department.also ?? []) : [];

/** Everything of a disclosure that can be found. */
export function disclosureDocuments(books: Books, account: Account): readonly SearchDocument[] {
  const { disclosure, format } = account;
  const owner = ownerOf(disclosure.discloser, disclosure);
  const [total] = keyTotals(account);
  const cover: SearchDocument = {
    kind: 'cover',
    title: coverTitle(format, disclosure),
    href: disclosureAddress(disclosure.id),
    owner,
    names: alsoCalled(disclosure.discloser),
    where: total?.label,
    amount: total && `${total.text} ${total.moneyUnit}`,
  };
  const tables = account.tables.map((table): SearchDocument => {
    const { id, title, definition } = table;
    const [whole] = tableWholes(account, table);
    const blank = blankPurposes(account, table);
    return {
      kind: 'table',
      title,
      href: entryAddress(disclosure.id, id),
      owner,
      names: [
        ...(definition.number === '' ? [] : [numberedTitle(definition.number, title)]),
        ...usualNames(id),
      ],
      where: whole?.label,
      amount: whole && `${whole.text} ${whole.moneyUnit}`,
      text: blank.length > 0 ? `未列金额：${blank.join('、')}` : undefined,
    };
  });
  const checks: SearchDocument = {
    kind: 'section',
    title: '核对情况',
    href: checksAddress(disclosure.id),
    owner,
    names: ['核对', '勾稽关系', '核对结果'],
  };
  const sections = outlinePages(outlineOf(account))
    .filter(({ kind }) => kind === 'section')
    .map(
      ({ id = '', number, title, href, shows }): SearchDocument => ({
        ...{ kind: 'section', title, href, owner, where: number },
        names: [...(shows === 'assets' ? ['国有资产', '固定资产'] : []), ...usualNames(id)],
      }),
    );
  return [
    cover,
    ...tables,
    ...sections,
    checks,
    ...projectDocuments(account, owner),
    ...purposeDocuments(books, account, owner),
    ...rowDocuments(account, owner),
    ...assetDocuments(account, owner),
    ...textDocuments(books, account, owner),
    ...amountDocuments(account, owner),
  ];
}

/** Each amount of a disclosure once, leading to the first cell that prints it. */
function amountDocuments(account: Account, owner: Owner): readonly SearchDocument[] {
  const facts = factsOf(account).filter(({ yuan }) => yuan !== '0');
  return [...Map.groupBy(facts, ({ yuan, moneyUnit }) => `${yuan} ${moneyUnit}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (first === undefined) return [];
      const more = group.length - 1;
      return [
        {
          kind: 'amount' as const,
          title: first.title,
          href: first.address,
          owner,
          where: more === 0 ? first.tableTitle : `${first.tableTitle}，还有 ${more} 处印着这个数`,
          amount: `${withThousands(first.text)} ${first.moneyUnit}`,
          yuan: first.yuan,
        },
      ];
    },
  );
}
