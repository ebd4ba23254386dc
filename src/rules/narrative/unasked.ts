import type { Named } from '../../model/narrative.ts';
import type { Source } from '../../model/source.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { pastFigure } from '../../narrative/figures/prior-figures.ts';
import { listNamed } from '../../narrative/figures/told-facts.ts';
import { isNamed, pointNamed, type View } from '../../narrative/figures/view.ts';
import type { Unasked } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { isNamedElsewhere } from '../codes/code-of-name.ts';
import { isFailingAround } from '../doubted/failing-around.ts';
import { isOfMistakenRow } from '../lost/mistaken-rows.ts';
import { stopsShort } from '../presence/levels.ts';
import { lastYearLines } from '../prior/last-year.ts';
import { priorSums } from '../prior/sums.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';
import { lacksColumns } from '../tables/lacks-columns.ts';
import { isTableGone } from '../tables/missing.ts';
import { type Misnamed, misnamedIn } from '../written/misnamed.ts';

const NAMES: Readonly<Record<Unasked['list'], string>> = {
  prior: '上年数',
  stated: '正文印出的数',
  reasons: '原因',
  purposes: '用途',
  facts: '表外数据',
};

/** narrative/unasked: what was written into narrative.yaml and no sentence asks for. */
export const unasked: Rule = {
  id: 'narrative/unasked',
  severity: 'warning',
  findsGaps: true,
  title: '写下的上年数、原因和表外数据都用到',
  basis: '维度或名字写错时，写下的原因就悄悄丢了，句子里印不出来。',
  check: (account, { narratives }) => {
    const { disclosure } = account;
    const narrative = narratives.get(disclosure.id);
    // What no sentence can ask for while its table is missing was not written in vain.
    const left = isTableGone(account) || lacksColumns(account) ? [] : (narrative?.unasked ?? []);
    const codes = stopsShort(account) ? CODES : [];
    const isBeneath = (list: Unasked['list'], source: Source): boolean =>
      list !== 'facts' &&
      codes.some((dimension) => entryAt(account, list, source)?.of[dimension] !== undefined);
    const isInAccount = left.some(({ list }) => list === 'prior') ? accounted(narrative?.view) : () => false;
    return (
      left
        .filter(({ list, source }) => !waitsForCode(account, list, source))
        // What may have money once a sum comes out is asked for then.
        .filter(({ list, source }) => !isOfFailing(narrative?.view, account, list, source))
        // What is written of a level that a table does not go down to is asked for once it does.
        .filter(({ list, source }) => !isBeneath(list, source))
        // How many entries a list has is held against the list, whether a sentence takes it from there or from here.
        .filter(({ list, source }) => list !== 'facts' || listNamed(String(source.path.at(-1))) === undefined)
        .filter(({ list, source }) => list !== 'prior' || !isInAccount(source.path.join('/')))
        .flatMap((found) => {
          const { list, source } = found;
          const meant = narrative && misnamedIn(narrative).find(({ entry }) => entry === source);
          // A fact that a sentence lacks is told where it lacks.
          if (list === 'facts' && meant !== undefined) return [];
          return [{ source, place: sourcePlace(source), ...toldOf(list, meant) }];
        })
    );
  },
};

/** What is said of an entry that no sentence asks for, with the one that is meant where a sentence lacks just that. */
function toldOf(list: Unasked['list'], meant: Misnamed | undefined): Pick<RuleFinding, 'message' | 'remedy'> {
  const look = '句子问什么见格式的 narrative/*.mdx。用不到就删去。';
  if (meant === undefined)
    return {
      message: `这条${NAMES[list]}没有句子用到`,
      remedy: `核对它的${list === 'facts' ? '名字' : '维度和成员'}；${look}`,
    };
  const { wrong, right, title } = meant;
  return {
    message: `这条${NAMES[list]}写的是 ${wrong}，没有句子用到；没有写${NAMES[list]}的是 ${right}（${title}），多半是它`,
    remedy: `把 ${wrong} 改为 ${right}；确是另一项的，${look}`,
  };
}

/** Dimensions whose tables have to go down to a level. */
const CODES = [DIMENSION.function, DIMENSION.economic];

/** What narrative.yaml says of a point, by where it is written. */
const entryAt = (
  { disclosure: { narrative } }: Account,
  list: Exclude<Unasked['list'], 'facts'>,
  source: Source,
): { readonly of: Named } | undefined => narrative?.[list].find((each) => each.source === source);

/** Whether it is said of money that a sum of the tables lacks, or has too much of. */
function isOfFailing(
  view: View | undefined,
  account: Account,
  list: Unasked['list'],
  source: Source,
): boolean {
  const entry = list === 'facts' ? undefined : entryAt(account, list, source);
  return (
    entry !== undefined &&
    view !== undefined &&
    isNamed(view, entry.of) &&
    isFailingAround(account, pointNamed(view, entry.of))
  );
}

/** Whether it is said of a code that the tables have written wrong, which taxonomy/near-code or taxonomy/name tells. */
function waitsForCode(account: Account, list: Unasked['list'], source: Source): boolean {
  const entry = list === 'facts' ? undefined : entryAt(account, list, source);
  if (entry === undefined) return false;
  return (
    isOfMistakenRow(account, entry.of) ||
    Object.entries(entry.of).some(([dimension, code]) => isNamedElsewhere(account, dimension, code))
  );
}

/** Which of last year's figures are lines of last year's account, or are held against what is published or their own percentage: they are looked at, though no sentence prints them. */
function accounted(view: View | undefined): (path: string) => boolean {
  if (view === undefined) return () => false;
  const all = lastYearLines(view);
  const lines = [
    ...priorSums(view, all).flatMap(({ whole, parts }) => [whole, ...parts]),
    ...all.filter(({ entry }) => entry.rate !== undefined || pastFigure(view, entry.of) !== undefined),
  ];
  const paths = new Set(lines.map(({ entry }) => entry.source.path.join('/')));
  return (path) => paths.has(path);
}
