import { asCodes, codeNames } from '../../model/taxonomy.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { type NamedCode, namedCodes } from '../codes/named-codes.ts';
import { nearCodes } from '../codes/near.ts';
import type { Rule } from '../rule/rule.ts';

/** The most codes that a message proposes. */
const MOST_PROPOSED = 3;

/** taxonomy/nameless: a code that is in no list has a name: without one the page prints the code in its place. */
export const namelessCode: Rule = {
  id: 'taxonomy/nameless',
  severity: 'warning',
  findsGaps: true,
  title: '每个科目都有名称',
  basis: '科目表里没有的编码又没有写名称，页面上只能印编码；多半是编码打错了。',
  check: (account) => {
    const { taxonomy, disclosure } = account;
    const told = new Set(miscodedIn(account).map(({ dimension, wrong }) => `${dimension} ${wrong}`));
    // A table that was worked out from a wrong code has a row for what that code would lie under.
    const isEcho = (row: NamedCode): boolean =>
      row.table.state !== 'given' &&
      miscodedIn(account).some(
        ({ dimension, wrong }) => dimension === row.dimension && wrong.startsWith(row.code),
      );
    const nameless = namedCodes(account).filter((row) => {
      const { dimension, code, name } = row;
      return (
        name === code &&
        !told.has(`${dimension} ${code}`) &&
        !isEcho(row) &&
        codeNames(taxonomy, dimension, code, disclosure.year).length === 0
      );
    });
    const written = nameless.toSorted(
      (a, b) => Number(b.table.state === 'given') - Number(a.table.state === 'given'),
    );
    const once = Map.groupBy(written, ({ dimension, code }) => `${dimension} ${code}`);
    return [...once.values()].flatMap(([first]) => {
      if (first === undefined) return [];
      const { table, row, title, dimension, code } = first;
      const listed = [...(asCodes(taxonomy.dimensions.get(dimension))?.entries.keys() ?? [])];
      const near = nearCodes(code, listed)
        .slice(0, MOST_PROPOSED)
        .map((each) => `${each} ${codeNames(taxonomy, dimension, each, disclosure.year)[0] ?? ''}`);
      return [
        {
          source: row.source,
          label: `${table.title} · ${code}`,
          table: table.id,
          place: `${table.id}/${row.key}`,
          message: `${title}编码 ${code} 不在本站的科目表里，也没有写名称，${table.title}里名称就印作“${code}”${near.length === 0 ? '' : `；相近的有 ${near.join('、')}`}`,
          remedy: '编码打错的改正；没有错的，在这一行写上 name，并把编码、名称、年度和出处补进 taxonomy/。',
        },
      ];
    });
  },
};
