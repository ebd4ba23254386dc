import { listsRecords } from '../../formats/record-tables.ts';
import type { Account } from '../../points/account/account.ts';
import { spelt } from '../codes/near.ts';
import { countedAndLost, moreCounted } from '../facts/lost-project.ts';
import { type LostProject, lostProjectIn } from '../lost/lost-projects.ts';
import type { ShortSum } from '../lost/short-sums.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName, figureAfter } from '../rule/wording.ts';
import { namedAmounts } from '../written/named-amounts.ts';
import { writtenTexts } from '../written/written-texts.ts';

/** presence/lost-project: a project is gone that sums of projects have the money of. */
export const lostProject: Rule = {
  id: 'presence/lost-project',
  severity: 'error',
  title: '列出的项目没有漏掉的',
  basis:
    '项目的合计等于所列各项目之和；合计多出一笔，几栏同时多，或采购、说明、上年数还说着一个没有列的项目，就是漏了那一个。',
  check: (account, { narratives }) => {
    const view = narratives.get(account.disclosure.id)?.view;
    const lost = lostProjectIn(account) ?? (view && countedAndLost(view));
    // That purchases name a project which is not there is told where they are read.
    if (lost === undefined || lost.spokenOf?.where === 'procurement') return [];
    const { told, purchases } = lost;
    const counted = view && moreCounted(view);
    const [bought] = purchases;
    const said = [
      ...spokenWords(lost),
      ...textWords(account, lost),
      ...(counted === undefined
        ? []
        : [`说明里写共 ${counted.stated} 个项目，列出的只有 ${counted.listed} 个`]),
      ...(bought === undefined
        ? []
        : [`${cellName(bought.cell, told.cell)}也比所列各行多 ${amountOf(bought)}，它的采购也漏了`]),
    ];
    return [
      {
        source: told.cell.source,
        label: `漏了的项目 ${amountOf(told)}`,
        table: told.cell.table,
        place: told.cell.place,
        difference: told.amount,
        message: `漏了一个项目：${shortWords(account, told)}${said.map((each) => `；${each}`).join('')}`,
        remedy: `对照原表，在 projects.yaml 里补上这个项目和它的绩效目标${bought === undefined ? '' : '，在 procurement.yaml 里补上它的采购'}；公开的原件就没有列它的，在 acknowledged 里说明。`,
      },
    ];
  },
};

const amountOf = ({ amount, cell }: ShortSum): string => `${amount} ${cell.moneyUnit}`;

/** What has the money of the project that is gone. */
function shortWords(account: Account, short: ShortSum): string {
  const { cell, listed } = short;
  const whole = `${cellName(cell)}是${figureAfter(cell, account.derived)}`;
  return listed === 0
    ? `${whole}，却没有列出一个有这笔钱的项目`
    : `${whole}，比所列 ${listed} 个项目之和多 ${amountOf(short)}`;
}

const WHERE = {
  procurement: 'procurement.yaml 里有',
  acknowledged: 'acknowledged 里说明了',
  prior: 'narrative.yaml 的上年数里有',
} as const;

const spokenWords = ({ spokenOf }: LostProject): readonly string[] =>
  spokenOf === undefined ? [] : [`${WHERE[spokenOf.where]}项目 ${spokenOf.key}，projects.yaml 里却没有`];

/** Words that may be a name, not a sign or the end of a clause. */
const NAME = /\p{Script=Han}{4}$/u;

/** The words of the disclosure that have just as much money beside a name that no row and no project has. */
function textWords(account: Account, { told }: LostProject): readonly string[] {
  const { projects } = account.disclosure;
  const names = [
    ...projects.map(({ name }) => name),
    ...account.tables
      .filter(({ definition }) => !listsRecords(definition, 'project'))
      .flatMap(({ sides }) => sides.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.names))))
      .map(({ name }) => name),
  ];
  const known = [...new Set(names.map(spelt))].filter((name) => name !== '');
  const [said] = writtenTexts(account)
    .filter(({ place }) => place.startsWith('narrative/'))
    .flatMap(({ text }) => namedAmounts(text))
    .filter(({ words, value }) => {
      const plain = spelt(words);
      return value.equals(told.lacks) && NAME.test(plain) && !known.some((name) => plain.endsWith(name));
    });
  return said === undefined ? [] : [`文字里写到“${said.told}”`];
}
