import { existsSync } from 'node:fs';
import { openBooks } from '../src/books/books.ts';
import { holdingOf } from '../src/formats/held-sections.ts';
import type { ClaimJudgement, Verdict } from '../src/narrative/binding/claim-judgement.ts';
import type { View } from '../src/narrative/figures/view.ts';
import { judgedSection, type Paragraph } from '../src/narrative/judged/judged-section.ts';
import { otherYearIn, ownYearOf } from '../src/rules/texts/another-year.ts';
import { isSaidOnce } from './bench/figures-elsewhere.ts';
import { findingsTold, type ToldOfDocument } from './bench/findings-told.ts';
import { publishedWords } from './bench/published-words.ts';
import { rate } from './bench/rate.ts';
import { sample } from './bench/sample.ts';
import { typedFindings, WAYS_OF_TYPING } from './bench/typed-findings.ts';
import { CHANGE_KINDS, changesIn, type WordChange } from './bench/word-changes.ts';
import { command, type GivenArguments, refuse } from './command.ts';

const USAGE = `用法：npm run bench:words -- <文件夹 …> [--content <文件夹>] [--changes <个数>] [--seed <整数>] [--list different|open|all|reasons|missed|findings]

把公开文件里的说明当作人自己写的文字（不用格式的句子），数一数读出多少个数、一致、不一致、没有核对；
再数一数各条规则对这些文字的错误和警告，其中哪些是原件真有的错（逐条读过原文，列在 scripts/bench/real-word-mistakes.ts），哪些不是：一次不用格式的句子，一次写在格式的句子后面；
再从中取 --changes 处，每次只改一处（一个数字、增减的方向、比率、年度、个数），数一数能发现多少。
文件夹里是文本（<单位>-<年度>.txt）或 PDF；它们不在本仓库里，没有就不量。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: {
    content: { type: 'string', default: 'content' },
    changes: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    list: { type: 'string' },
  },
} as const;

type MeasureArguments = GivenArguments<typeof FORM>;

/** A paragraph of a published text that can be changed. */
interface ChangedPlace {
  readonly view: View;
  readonly section: string;
  readonly paragraphs: readonly Paragraph[];
  readonly index: number;
  readonly change: WordChange;
  /** What is told of figures of the section that are wrong as it is. */
  readonly wrong: ReadonlySet<string>;
  /** All that the document says in words. */
  readonly document: string;
}

async function bench({ values, positionals }: MeasureArguments): Promise<number> {
  const missing = positionals.find((folder) => !existsSync(folder));
  if (missing !== undefined || positionals.length === 0)
    return refuse(2, `没有这个文件夹：${missing ?? ''}。公开文本不在本仓库里，给出它们所在的文件夹再量。\n`);
  const books = openBooks(values.content);
  const total = { bound: 0, rounding: 0, different: 0, open: 0 };
  const reasons = new Map<string, number>();
  const places: ChangedPlace[] = [];
  let held = 0;
  const told: ToldOfDocument[] = [];
  for (const folder of positionals) {
    for (const words of await publishedWords(folder, books)) {
      const { id, file, sections } = words;
      const view = books.narratives.get(id)?.view;
      if (view === undefined) continue;
      const sum = { bound: 0, rounding: 0, different: 0, open: 0 };
      const document = sections.flatMap((section) => section.paragraphs).join('\n');
      for (const section of sections) {
        const paragraphs = section.paragraphs.map((text) => ({ text, isHeading: false }));
        const judged = judgedSection(view, section.id, paragraphs);
        const wrong = wrongIn(judged);
        const isHeld = holdingOf(view.account.format, section.id) !== undefined;
        judged.forEach((judgements, index) => {
          const text = paragraphs[index]?.text ?? '';
          for (const judgement of judgements) {
            const { verdict } = judgement;
            sum[kindOf(verdict)] += 1;
            if (verdict.kind === 'open') reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
            if (values.list === verdict.kind || values.list === 'all')
              print(listed(file, section.id, text, judgement));
          }
          const { year } = view.account.disclosure;
          const changes = changesIn(text, judgements, year);
          if (isHeld) held += changes.length;
          else
            for (const change of changes)
              places.push({ view, section: section.id, paragraphs, index, change, wrong, document });
        });
      }
      for (const kind of Object.keys(total) as (keyof typeof total)[]) total[kind] += sum[kind];
      print(`${id}（${file}）：${line(sum)}`);
      for (const way of WAYS_OF_TYPING)
        told.push({ id, way, claims: countOf(sum), open: sum.open, found: typedFindings(books, words, way) });
    }
  }
  print(`合计：${line(total)}`);
  for (const text of findingsTold(told, values.list === 'findings')) print(text);
  if (values.list === 'reasons')
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) print(`${count} ${reason}`);
  changed(places, values);
  print(`职责、任务、机构设置各节里的数是目标和人员，不与表核对：另有 ${held} 种改法`);
  return 0;
}

/** One change at a time, and whether it is found. */
function changed(places: readonly ChangedPlace[], values: MeasureArguments['values']): void {
  const chosen = sample(places, Number(values.changes), Number(values.seed));
  if (chosen.length === 0) return;
  const found = new Map(chosen.map((place) => [place, whatIsFound(place)]));
  const is = (what: ChangeOutcome) => (place: ChangedPlace) => found.get(place) === what;
  print(`\n每次改一处，共 ${places.length} 种改法，试 ${chosen.length} 处`);
  print(
    '| 改动 | 试 | 发现 | 占 | 四舍五入解释得了的 | 别处没有可对的 | 其余里发现 | 原来核对了的里发现 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const kind of [...CHANGE_KINDS, undefined]) {
    const own = chosen.filter(({ change }) => kind === undefined || change.kind === kind);
    const caught = own.filter(is('found')).length;
    const rounded = own.filter(is('rounding')).length;
    const alone = own.filter(is('alone')).length;
    const checked = own.filter((place) => place.change.wasChecked && !is('rounding')(place));
    print(
      `| ${kind ?? '合计'} | ${own.length} | ${caught} | ${rate(caught, own.length)} | ${rounded} | ${alone} | ${rate(caught, own.length - rounded - alone)} | ${rate(checked.filter(is('found')).length, checked.length)} |`,
    );
  }
  const unchecked = Map.groupBy(
    chosen.filter(({ change }) => !change.wasChecked && change.reason !== undefined),
    ({ change: { reason = '' } }) => reason.replace(/“[^”]*”|\d{4}/g, '…'),
  );
  print('\n原来就没有核对的，按原因：');
  for (const [reason, all] of [...unchecked].sort((a, b) => b[1].length - a[1].length))
    print(
      `${all.length} ${reason}（${all.filter((place) => found.get(place) === 'found').length} 处改动仍发现）`,
    );
  if (values.list === 'missed')
    for (const place of chosen.filter(is('missed')))
      print(
        `${place.view.account.disclosure.id} ${place.section} ${place.change.kind}：${place.change.told}\n    ${becameOf(place)}`,
      );
}

/**
 * What became of a change. found: something more is wrong · rounding: it is told to be off by what rounding explains (尾差), or is not so any
 * more · alone: nothing says the figure a second time ({@link isSaidOnce}) · missed
 */
type ChangeOutcome = 'found' | 'rounding' | 'alone' | 'missed';

function whatIsFound(place: ChangedPlace): ChangeOutcome {
  const { view, section, paragraphs, index, change, wrong, document } = place;
  const now = paragraphs.with(index, { text: change.text, isHeading: false });
  const judged = judgedSection(view, section, now);
  if ([...wrongIn(judged)].some((said) => !wrong.has(said))) return 'found';
  if (change.kind === '年度' && otherYearIn(change.text, ownYearOf(view.account)) !== undefined)
    return 'found';
  if (isSaidOnce(view, change, document)) return 'alone';
  const verdict = changedFigure(judged[index] ?? [], change)?.verdict;
  if (verdict?.kind !== 'bound') return 'missed';
  return verdict.rounding === true || change.wasRounded ? 'rounding' : 'missed';
}

const changedFigure = (
  judged: readonly ClaimJudgement[],
  { start }: WordChange,
): ClaimJudgement | undefined =>
  judged.find(({ claim: { quantity } }) => quantity.start + quantity.length > start);

/** What became of the figure that was changed, for whoever asks why it was not found. */
function becameOf({ view, section, paragraphs, index, change }: ChangedPlace): string {
  const now = paragraphs.with(index, { text: change.text, isHeading: false });
  const judged = judgedSection(view, section, now)[index] ?? [];
  const at = changedFigure(judged, change);
  return at === undefined ? '' : `${at.claim.role} ${told(at.verdict)}`;
}

/** What is said of figures that are wrong. */
function wrongIn(judged: readonly (readonly ClaimJudgement[])[]): ReadonlySet<string> {
  return new Set(
    judged
      .flat()
      .flatMap(({ claim, verdict }) => (verdict.kind === 'different' ? [claim.words + told(verdict)] : [])),
  );
}

const kindOf = (verdict: Verdict): 'bound' | 'rounding' | 'different' | 'open' =>
  verdict.kind === 'bound' && verdict.rounding === true ? 'rounding' : verdict.kind;

function line({
  bound,
  rounding,
  different,
  open,
}: Readonly<Record<ReturnType<typeof kindOf>, number>>): string {
  const all = countOf({ bound, rounding, different, open });
  return `读出 ${all}，一致 ${bound}，尾差 ${rounding}，不一致 ${different}，未核对 ${open}`;
}

const countOf = (sum: Readonly<Record<ReturnType<typeof kindOf>, number>>): number =>
  sum.bound + sum.rounding + sum.different + sum.open;

function listed(file: string, section: string, text: string, { claim, verdict }: ClaimJudgement): string {
  const { start, length } = claim.quantity;
  const about = `${text.slice(Math.max(0, start - 40), start)}【${text.slice(start, start + length)}】`;
  return `${file} ${section} ${claim.role}: ${about}\n    ${told(verdict)}`;
}

function told(verdict: Verdict): string {
  if (verdict.kind === 'open') return `open: ${verdict.reason}`;
  if (verdict.kind === 'bound') return `bound: ${verdict.place ?? JSON.stringify(verdict.stand?.kind ?? '')}`;
  const known = verdict.known.map(({ title, text, place }) => `${title} ${text} @${place ?? ''}`);
  return `DIFFERENT: ${verdict.said} / ${known.join(' | ')} ${verdict.because ?? ''} diff ${verdict.difference ?? ''}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await command(FORM, bench);
