import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import { outlineOf } from '../src/document/outline.ts';
import type { Verdict } from '../src/narrative/binding/claim-judgement.ts';
import { judgedSection } from '../src/narrative/binding/judged-section.ts';
import { publishedSections } from './published-texts.ts';

/**
 * What becomes of the figures in explanations as they were published, taken as if a person had typed them without any pattern: read,
 * bound, different, not checked. `npm run bench:words -- <folder of texts> [--content <folder>] [--list different|open]`; a text is
 * named <unit>-<year>.txt. The texts are not part of this repository; without them there is nothing to measure.
 */
const folder = process.argv[2] ?? '';
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const list = option('--list');
if (!existsSync(folder)) {
  console.log(`没有这个文件夹：${folder}。公开文本不在本仓库里，给出它们所在的文件夹再量。`);
  process.exit(0);
}
const books = openBooks(option('--content') ?? 'content');
const total = { bound: 0, rounding: 0, different: 0, open: 0 };
const reasons = new Map<string, number>();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const id = file.replace(/-(\d{4}(?:-[a-z]+)?)\.txt$/, '/$1');
  const narrative = books.narratives.get(id);
  if (narrative === undefined) continue;
  const { view } = narrative;
  const sum = { bound: 0, rounding: 0, different: 0, open: 0 };
  for (const section of publishedSections(
    readFileSync(join(folder, file), 'utf8'),
    outlineOf(view.account),
  )) {
    const paragraphs = section.paragraphs.map((text) => ({ text, isHeading: false }));
    const judged = judgedSection(view, section.id, paragraphs);
    judged.forEach((judgements, index) => {
      for (const { claim, verdict } of judgements) {
        sum[kindOf(verdict)] += 1;
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
  for (const kind of Object.keys(total) as (keyof typeof total)[]) total[kind] += sum[kind];
  console.log(`${id}：${line(sum)}`);
}
console.log(`合计：${line(total)}`);
if (list === 'reasons')
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${count} ${reason}`);

function kindOf(verdict: Verdict): keyof typeof total {
  return verdict.kind === 'bound' && verdict.rounding === true ? 'rounding' : verdict.kind;
}

function line({ bound, rounding, different, open }: typeof total): string {
  const all = bound + rounding + different + open;
  return `读出 ${all}，一致 ${bound}，尾差 ${rounding}，不一致 ${different}，未核对 ${open}`;
}

function told(verdict: Verdict): string {
  if (verdict.kind === 'open') return `open: ${verdict.reason}`;
  if (verdict.kind === 'bound') return `bound: ${verdict.place ?? JSON.stringify(verdict.stand?.kind ?? '')}`;
  const known = verdict.known.map(({ title, text, place }) => `${title} ${text} @${place ?? ''}`);
  return `DIFFERENT: ${verdict.said} / ${known.join(' | ')} ${verdict.because ?? ''} diff ${verdict.difference ?? ''}`;
}
