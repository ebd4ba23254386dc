import type { Books } from '../../books/books.ts';
import type { PointsFile } from '../../compare/comparison.ts';
import { type RankingFile, ranked } from '../../compare/ranking.ts';
import { coverTitle } from '../../document/title-words.ts';
import { laterTerm, termTitle } from '../../model/disclosure/kind.ts';
import { withThousands } from '../../model/money.ts';
import type { Account } from '../../points/account/account.ts';
import { projectMoney } from '../projects/project-money.ts';
import type { Summary } from '../sections/summary.ts';
import { keyTotals } from '../tables/key-figures.ts';

/** What search engines and messages say of pages that tell amounts: their title, and the amounts people ask them for. Of tables and texts see `entry-description.ts`. */
const withAmounts = (title: string, amounts: readonly string[]): string =>
  amounts.length === 0 ? title : `${title}：${amounts.join('，')}`;

/** Of a disclosure: how much it is of, and how that changed; its title where nobody knows. */
export const disclosureDescription = (
  { format, disclosure }: Account,
  summary: Summary | undefined,
): string =>
  summary === undefined ? coverTitle(format, disclosure) : summary.lead.map(({ text }) => text).join('');

/** Of a project: what the first table that prints its money says. */
export function projectDescription(account: Account, key: string, title: string): string {
  const money = projectMoney(account, key).find(({ amounts }) => amounts.length > 0);
  const [first] = money?.amounts ?? [];
  if (money === undefined || first === undefined) return title;
  return withAmounts(title, [`${money.table}“${first.label}” ${first.text} ${first.moneyUnit}`]);
}

/** Of someone who discloses: what its latest disclosure comes to. */
export function unitDescription({ accounts }: Books, id: string, title: string): string {
  const [latest] = accounts
    .filter(({ disclosure }) => disclosure.discloser.id === id)
    .toSorted((a, b) => laterTerm(a.disclosure, b.disclosure));
  const totals = latest === undefined ? [] : keyTotals(latest);
  const said = totals.map(({ label, text, moneyUnit }) => `${label} ${text} ${moneyUnit}`);
  const [first = '', ...others] = said;
  return withAmounts(
    `${title}历年预算公开`,
    latest === undefined || first === '' ? [] : [`${termTitle(latest.disclosure)}${first}`, ...others],
  );
}

/** The point that says what comes in altogether. */
const SOURCES = 'totals/sources';

/** Of two disclosures side by side: what comes in altogether in each. */
export const pairDescription = (title: string, files: readonly PointsFile[]): string =>
  withAmounts(
    `${title}，按相同口径并排`,
    files.flatMap((file) => {
      const figure = file.points.find(({ id }) => id === SOURCES)?.figure;
      return figure === undefined || figure.text === ''
        ? []
        : [`${file.title}收入总计 ${withThousands(figure.text)} ${figure.moneyUnit}`];
    }),
  );

/** Of units in the order of an amount: who has most of it in a term. */
export function rankingDescription(
  title: string,
  file: RankingFile,
  term = file.terms[0]?.[0] ?? '',
): string {
  const [most] = ranked(file, { region: '', level: '', term, by: 'yuan' });
  const name = new Map(file.terms).get(term) ?? '';
  return withAmounts(title, most === undefined ? [] : [`${name}${most.unit} ${most.text}`]);
}
