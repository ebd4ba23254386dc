import type { Question } from '../draft/draft.ts';
import type { ImportPlan } from '../plan/plan-import.ts';
import type { FileChange } from '../write/file-change.ts';
import { lineDiff } from '../write/line-diff.ts';

/** Lines of one file's difference that are printed. */
const LINES = 60;

/** What an import found and did not understand, and what it changes, for the terminal. */
export function importReport(
  { format, tables, questions, remarks, changes }: ImportPlan,
  root: string,
): string {
  return [
    `认出 ${tables.length} 张表（${format.title}）：`,
    ...tables.map(({ from, to }) => `  ${from} → ${to}`),
    ...(remarks.length === 0 ? [] : ['', '请知悉：', ...remarks.map((text) => `  ${text}`)]),
    ...(questions.length === 0
      ? []
      : ['', `没有看懂的 ${questions.length} 处，没有导入：`, ...questions.flatMap(questionLines)]),
    '',
    ...(changes.length === 0
      ? ['内容没有变化。']
      : ['改动：', ...changes.flatMap((change) => changeLines(change, root))]),
    '',
  ].join('\n');
}

const questionLines = ({ at, text, about, guess }: Question): readonly string[] => [
  `  ${at}　${quoted(text)}${text !== '' && about.startsWith('“') ? '：' : ''}${about}`,
  ...(guess === undefined ? [] : [`    最接近的：${guess}`]),
];

/** What stands in a cell; nothing where nothing is shown, as of a formula without result. */
const quoted = (text: string): string =>
  text === '' ? '' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`.replace(/\s*\n\s*/g, ' ');

function changeLines({ path, before, after }: FileChange, root: string): readonly string[] {
  const title = `  ${root}/${path}${before === undefined ? '（新文件）' : ''}`;
  if (before === undefined) return [title];
  const lines = lineDiff(before, after);
  const sign = { in: '+', out: '-', same: ' ' } as const;
  return [
    title,
    ...lines.slice(0, LINES).map(({ kind, text }) => `    ${sign[kind]} ${text}`),
    ...(lines.length > LINES ? [`    … 还有 ${lines.length - LINES} 行`] : []),
  ];
}
