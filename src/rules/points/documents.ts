import type { DisclosureRecord } from '../../model/content.ts';
import { type DisclosureTerm, folderTerm } from '../../model/disclosure/kind.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { cellTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { DocumentRelation } from '../../points/account/documents.ts';
import { printOrder } from '../../points/evidence/print-order.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/documents: two disclosures that print the same figure print the same number. */
export const documents: Rule = {
  id: 'points/documents',
  severity: 'error',
  title: '部门与所属单位、今年与上年公开的同一个数一致',
  basis:
    '部门公开中某单位的数就是该单位自己公开的数；今年表中的上年数就是上年公开的数；决算表中的预算数就是当年预算公开的数。',
  check: (account, { documents: relations }) => {
    const failing = relations.filter(
      ({ disclosure, outcome }) => disclosure === account.disclosure.id && outcome === 'different',
    );
    return [...Map.groupBy(failing, sameFigure).values()].flatMap((found) =>
      finding(found, account.disclosure, printOrder(account.tables)),
    );
  },
};

/** Prints that differ by the same amount from the same cell of the other disclosure are one mistake. */
const sameFigure = ({ other, parts, difference }: DocumentRelation): string =>
  [other, parts[0]?.place, difference?.toString()].join(' ');

function finding(
  relations: readonly DocumentRelation[],
  { discloser, ...own }: DisclosureRecord,
  inOrder: (a: Cell, b: Cell) => number,
): readonly RuleFinding[] {
  const [first, ...more] = [...relations].sort((a, b) => inOrder(a.subject, b.subject));
  if (first === undefined) return [];
  const { subject, parts, difference, other: id, worked } = first;
  const [other] = parts;
  const theirs =
    other === undefined
      ? '没有这笔钱'
      : `${givenFigure(other)?.state === 'given' ? '印为' : '里是'}${figureAfter(other, worked)}（${cellName(other)}）`;
  const again = more.length === 0 ? '' : `；本公开另有 ${more.length} 处印出同一个数`;
  return [
    {
      source: subject.source,
      label: `${cellTitle(subject)}：${figureText(subject)}`,
      table: subject.table,
      place: subject.place,
      ...(difference && { difference: inUnitOf(subject, difference.abs()) }),
      related: [
        ...parts.map((cell) => related(cell, worked)),
        ...more.map((relation) => related(relation.subject)),
      ],
      message: `${cellName(subject)}是${figureAfter(subject)}，而 ${id} 的公开${theirs}${again}`,
      remedy: `核对两份公开的同一个数；${adjusted(`${discloser.id}/`, own, id)}的，在 acknowledged 里写明口径。`,
    },
  ];
}

/** What may have come between the two, by which other disclosure it is: of the same year, of another one, or of another unit. @param own the start of the ids of the discloser's own */
function adjusted(own: string, { year }: DisclosureTerm, other: string): string {
  const term = other.startsWith(own) ? folderTerm(other.slice(own.length)) : undefined;
  if (term === undefined) return '两份公开口径不同';
  return term.year === year ? '表里印的是年中调整后的预算数' : '上年数经过调整';
}
