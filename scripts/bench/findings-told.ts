import { rate } from './rate.ts';
import { notTold, type TypedFinding, WAYS_OF_TYPING, type WayOfTyping } from './typed-findings.ts';

/** What the rules say of the words of a document, typed in one of the ways. */
export interface ToldOfDocument {
  readonly id: string;
  readonly way: WayOfTyping;
  /** Figures read, and those of them that nothing could be held against. */
  readonly claims: number;
  readonly open: number;
  readonly found: readonly TypedFinding[];
}

const WAYS: Readonly<Record<WayOfTyping, string>> = {
  replace: '不用格式的句子',
  after: '写在格式的句子后面',
};

/** How many errors and warnings there are, and how many of them tell no mistake of the original. */
export function findingsTold(told: readonly ToldOfDocument[], isListed: boolean): readonly string[] {
  const lines = [
    '\n| 公开 | 怎样录入 | 读出 | 对上 | 未核对 | 错误 | 其中误报 | 警告 | 其中误报 | 误报占读出的 |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  const rowOf = (name: string, way: WayOfTyping, all: readonly ToldOfDocument[]): string => {
    const claims = all.reduce((sum, each) => sum + each.claims, 0);
    const open = all.reduce((sum, each) => sum + each.open, 0);
    const found = all.flatMap((each) => each.found);
    const of = (severity: string) => found.filter(({ finding }) => finding.severity === severity);
    const falseIn = (some: readonly TypedFinding[]) => some.filter(({ real }) => real === undefined).length;
    const [errors, warnings] = [of('error'), of('warning')];
    return `| ${name} | ${WAYS[way]} | ${claims} | ${claims - open} | ${open} | ${errors.length} | ${falseIn(errors)} | ${warnings.length} | ${falseIn(warnings)} | ${rate(falseIn(found), claims, 2)} |`;
  };
  for (const each of told) lines.push(rowOf(each.id, each.way, [each]));
  for (const way of WAYS_OF_TYPING)
    lines.push(
      rowOf(
        '合计',
        way,
        told.filter((each) => each.way === way),
      ),
    );
  for (const { id, way, found } of told) {
    for (const { finding, real } of found.filter((each) => isListed || each.real === undefined))
      lines.push(
        `${real === undefined ? '误报' : `原件的错（${real.at}：${real.what}）`}  ${id} ${finding.rule} ${finding.message}`,
      );
    for (const { rule, at, what } of notTold(id, found))
      lines.push(`没有发现（${WAYS[way]}）  ${id} ${rule} ${at}：${what}`);
  }
  return lines;
}
