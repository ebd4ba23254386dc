import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import { outlineOf } from '../src/document/outline.ts';
import type { Verdict } from '../src/narrative/binding/claim-judgement.ts';
import { judgedSection } from '../src/narrative/binding/judged-section.ts';
import { command, type GivenArguments, refuse } from './command.ts';
import { publishedSections } from './published-texts.ts';

const USAGE = `用法：npm run bench:words -- <公开文本的文件夹> [--content <文件夹>] [--list <类别>]

把公布的说明当作没有模板、由人写的文字读一遍，数一数其中的数：对上的、尾差、不一致、没有核对的。
文本名为 <单位>-<年度>.txt，不在本仓库里。--list 列出一类的每一个：different、open、all，或没有核对的原因 reasons。
`;

const FORM = {
  usage: USAGE,
  positionals: true,
  options: { content: { type: 'string', default: 'content' }, list: { type: 'string' } },
} as const;

await command(FORM, main);

/** How many figures ended so. */
type Ends = Record<'bound' | 'rounding' | 'different' | 'open', number>;

function main({
  values: { content, list },
  positionals: [folder = ''],
}: GivenArguments<typeof FORM>): number {
  if (!existsSync(folder))
    return refuse(2, `没有这个文件夹：${folder}。公开文本不在本仓库里，给出它们所在的文件夹再量。\n`);
  const books = openBooks(content);
  const total: Ends = { bound: 0, rounding: 0, different: 0, open: 0 };
  const reasons = new Map<string, number>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const id = file.replace(/-(\d{4}(?:-[a-z]+)?)\.txt$/, '/$1');
    const narrative = books.narratives.get(id);
    if (narrative === undefined) continue;
    const { view } = narrative;
    const sum: Ends = { bound: 0, rounding: 0, different: 0, open: 0 };
    for (const section of publishedSections(
      readFileSync(join(folder, file), 'utf8'),
      outlineOf(view.account),
    )) {
      const paragraphs = section.paragraphs.map((text) => ({ text, isHeading: false }));
      const judged = judgedSection(view, section.id, paragraphs);
      judged.forEach((judgements, index) => {
        for (const { claim, verdict } of judgements) {
          sum[endOf(verdict)] += 1;
          if (verdict.kind === 'open') reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
          if (list === verdict.kind || list === 'all') {
            const { start, length } = claim.quantity;
            const text = paragraphs[index]?.text ?? '';
            const about = `${text.slice(Math.max(0, start - 40), start)}【${text.slice(start, start + length)}】`;
            console.log(`${file} ${section.id} ${claim.role}: ${about}\n    ${told(verdict)}`);
          }
        }
      });
    }
    for (const kind of Object.keys(total) as (keyof Ends)[]) total[kind] += sum[kind];
    console.log(`${id}：${line(sum)}`);
  }
  console.log(`合计：${line(total)}`);
  if (list === 'reasons')
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${count} ${reason}`);
  return 0;
}

function endOf(verdict: Verdict): keyof Ends {
  return verdict.kind === 'bound' && verdict.rounding === true ? 'rounding' : verdict.kind;
}

function line({ bound, rounding, different, open }: Ends): string {
  const all = bound + rounding + different + open;
  return `读出 ${all}，一致 ${bound}，尾差 ${rounding}，不一致 ${different}，未核对 ${open}`;
}

function told(verdict: Verdict): string {
  if (verdict.kind === 'open') return `open: ${verdict.reason}`;
  if (verdict.kind === 'bound') return `bound: ${verdict.place ?? JSON.stringify(verdict.stand?.kind ?? '')}`;
  const known = verdict.known.map(({ title, text, place }) => `${title} ${text} @${place ?? ''}`);
  return `DIFFERENT: ${verdict.said} / ${known.join(' | ')} ${verdict.because ?? ''} diff ${verdict.difference ?? ''}`;
}
