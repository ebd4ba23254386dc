import type { Books } from '../../books/books.ts';
import { disclosureAddress, entryAddress, unitAddress } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { coverTitle } from '../../document/title-words.ts';
import { factsOf } from '../../exporters/data/facts.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { withThousands } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Discloser } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import type { Owner, SearchDocument } from '../../search/index/document.ts';
import { GLOSSARY, glossaryEntries } from '../pages/glossary.ts';
import { keyTotals } from '../tables/key-figures.ts';
import { projectDocuments } from './search-projects.ts';
import { rowDocuments, subjectDocuments } from './search-subjects.ts';
import { textDocuments } from './search-texts.ts';

/** Everything of the website that can be found; the index and the search page ask for it. */
export const searchDocuments = onceFor(allDocuments);

function allDocuments(books: Books): readonly SearchDocument[] {
  const { content, accounts } = books;
  const disclosing = new Set(accounts.map(({ disclosure }) => disclosure.discloser.id));
  return [
    ...content.disclosers.filter(({ id }) => disclosing.has(id)).flatMap(unitDocuments),
    ...subjectDocuments(books),
    ...glossaryEntries(books).map((entry): SearchDocument => {
      const titles = entry.meanings.map(({ title }) => title);
      const also = [...content.prose.values()].flatMap(({ terms }) =>
        terms.filter(({ id }) => id === entry.id).flatMap((term) => term.also),
      );
      return {
        kind: 'term',
        title: entry.title,
        href: `${GLOSSARY}#term-${entry.id}`,
        names: [...new Set([...titles, ...also])].filter((name) => name !== entry.title),
        text: entry.meanings[0]?.text,
      };
    }),
    ...accounts.flatMap((account) => disclosureDocuments(books, account)),
  ];
}

function ownerOf({ id, title, department }: Discloser, year?: number): Owner {
  const { region = '', level = '' } = department;
  return { id, unit: title, year, region, level };
}

/** A discloser, and those of its units that are only told of on its page. */
function unitDocuments(discloser: Discloser): readonly SearchDocument[] {
  const { id, title, code, department } = discloser;
  const owner = ownerOf(discloser);
  const href = unitAddress(id);
  const below = id === department.id ? department.units : [];
  const silent = below.filter((unit) => unit.id === undefined && unit.name !== title);
  return [
    { kind: 'unit', title, href, owner, code, names: id === department.id ? department.also : [] },
    ...silent.map(
      (unit): SearchDocument => ({
        kind: 'unit',
        title: unit.name,
        href,
        owner: { ...owner, id: `${id}/${unit.code}`, unit: unit.name },
        code: unit.code,
        where: title,
      }),
    ),
  ];
}

function disclosureDocuments(books: Books, account: Account): readonly SearchDocument[] {
  const { disclosure, format } = account;
  const owner = ownerOf(disclosure.discloser, disclosure.year);
  const [total] = keyTotals(account);
  const cover: SearchDocument = {
    kind: 'cover',
    title: coverTitle(format, disclosure),
    href: disclosureAddress(disclosure.id),
    owner,
    where: total?.label,
    amount: total && `${total.text} ${total.moneyUnit}`,
  };
  const tables = account.tables.map(
    ({ id, title, definition }): SearchDocument => ({
      kind: 'table',
      title,
      href: entryAddress(disclosure.id, id),
      owner,
      names: definition.number === '' ? [] : [numberedTitle(definition.number, title)],
    }),
  );
  const sections = outlinePages(outlineOf(account))
    .filter(({ kind }) => kind === 'section')
    .map(
      ({ number, title, href }): SearchDocument => ({ kind: 'section', title, href, owner, where: number }),
    );
  return [
    cover,
    ...tables,
    ...sections,
    ...projectDocuments(account, owner),
    ...rowDocuments(account, owner),
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
