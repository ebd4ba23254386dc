import { onceFor } from '../../model/once-for.ts';
import type { Row } from '../../model/table.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { spelt } from '../codes/near.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/**
 * taxonomy/two-lists: where a row has a 部门经济分类 and a 政府经济分类, both are of one kind of spending: what is 工资福利支出 in one list is
 * (机关)工资福利支出 in the other, not 机关商品和服务支出.
 */
export const twoLists: Rule = {
  id: 'taxonomy/two-lists',
  severity: 'warning',
  title: '一行里的部门经济分类和政府经济分类是同一类支出',
  basis:
    '两套支出经济分类科目有固定的对应：工资福利支出对机关工资福利支出或对事业单位补助里的工资福利支出，商品和服务支出、对个人和家庭的补助等也是。',
  check: (account) =>
    account.tables
      .filter(({ state }) => state === 'given')
      .flatMap(({ id, title, sides }) =>
        sides.flatMap(({ rows }) =>
          rows.flatMap((row): readonly RuleFinding[] => {
            const { key, names, source } = row;
            const own = names[DIMENSION.economic];
            const government = names[DIMENSION.governmentEconomic];
            if (own === undefined || government === undefined || isMiscoded(account, row)) return [];
            const meant = otherKind(account, own.code, government.code);
            if (meant === undefined) return [];
            const printed = `${own.code} ${own.name}`;
            return [
              {
                source,
                label: `${title} · ${printed}`,
                table: id,
                place: `${id}/${key}`,
                message: `${title}的 ${printed}是${kindOf(account, own.code)}，同一行的政府经济分类 ${government.code} ${government.name}却是${meant}`,
                remedy: '对照原表，改正写错的一个编码；原件就是如此的，在 acknowledged 里说明。',
              },
            ];
          }),
        ),
      ),
};

/** Whether one of a row's codes is told to be written wrong. */
const isMiscoded = (account: Account, row: Row): boolean =>
  miscodedIn(account).some(({ rows }) => rows.some((found) => found.row === row));

/** The name of a code's 类 in the list of departments. */
const kindOf = (account: Account, code: string): string =>
  nameIn(account, DIMENSION.economic, code.slice(0, LEVEL)) ?? code;

/** How many digits the code of a 类 has. */
const LEVEL = 3;

/** The 类 that a 政府经济分类 is of by its name or that of its 类; undefined where that is the row's own, or none of the other list is called so. */
function otherKind(account: Account, code: string, government: string): string | undefined {
  if (code.length < LEVEL || government.length < LEVEL) return undefined;
  const names = [government, government.slice(0, LEVEL)].flatMap(
    (each) => nameIn(account, DIMENSION.governmentEconomic, each) ?? [],
  );
  const own = plain(kindOf(account, code));
  if (names.some((name) => plain(name) === own)) return undefined;
  return names.find((name) => kindsOf(account).has(plain(name)));
}

const nameIn = ({ taxonomy, disclosure }: Account, dimension: string, code: string): string | undefined =>
  codeNames(taxonomy, dimension, code, disclosure.year)[0];

/** A kind of spending by its words alone: who spends (机关), and which of two funds of building (（基本建设）、（一）) is meant, says nothing of it. */
const plain = (name: string): string => spelt(name.replace(/^机关/u, '').replace(/[（(].*?[)）]$/u, ''));

/** What the list of departments calls its 类. */
const kindsOf: (account: Account) => ReadonlySet<string> = onceFor((account) => {
  const codes = asCodes(account.taxonomy.dimensions.get(DIMENSION.economic))?.entries.keys() ?? [];
  const kinds = [...codes].filter((code) => code.length === LEVEL);
  return new Set(kinds.map((code) => plain(kindOf(account, code))));
});
