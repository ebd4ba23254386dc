import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../src/books/books.ts';
import { type References, referencesOf } from '../src/narrative/claims/references.ts';
import { type Claim, claimsOf } from '../src/narrative/claims/statements.ts';
import { blockText } from '../src/narrative/figures/token.ts';
import { faultsInText } from '../src/narrative/sections/free-text.ts';

/**
 * How many wrong figures in prose are found: every figure of every text is changed, one at a time and one digit at a time, and the
 * text is held against the tables. The texts are the built explanations, taken as if a person had typed them, and the fixtures
 * (tests/fixtures/prose/<unit>-<year>/<section>.txt), which say the same in other words.
 */
const FIXTURES = 'tests/fixtures/prose';

const books = openBooks(process.argv[2] ?? 'content');
const totals = { figures: 0, changes: 0, caught: 0, alarms: 0 };
for (const [id, narrative] of books.narratives) {
  const references = referencesOf(narrative.view);
  const words = narrative.view.narrative?.words;
  const patterns = [...narrative.sections].filter(([section]) => words?.has(section) !== true);
  const built = patterns.map(
    ([section, { blocks }]) =>
      [
        section,
        blocks
          .filter(({ kind }) => kind !== 'terms')
          .map(blockText)
          .join('\n'),
      ] as const,
  );
  report(id, references, built);
}
for (const folder of readdirSync(FIXTURES)) {
  const id = folder.replace(/-(\d{4})$/, '/$1');
  const narrative = books.narratives.get(id);
  if (narrative === undefined) continue;
  const texts = readdirSync(join(FIXTURES, folder)).map(
    (file) => [file.replace(/\.txt$/, ''), readFileSync(join(FIXTURES, folder, file), 'utf8')] as const,
  );
  report(`${folder} (fixture)`, referencesOf(narrative.view), texts);
}
const rate = (100 * totals.caught) / totals.changes;
console.log(
  `all: ${totals.caught} of ${totals.changes} changes caught (${rate.toFixed(1)}%), ${totals.alarms} false alarms`,
);
process.exitCode = rate >= 95 && totals.alarms === 0 ? 0 : 1;

function report(title: string, references: References, texts: readonly (readonly [string, string])[]): void {
  const sum = { figures: 0, changes: 0, caught: 0, alarms: 0 };
  for (const [section, text] of texts) {
    const before = faultsInText(references, section, text);
    sum.alarms += before.length;
    for (const fault of before)
      console.log(
        `  false alarm: ${section} “${fault.claim.context.slice(-16)}”${fault.claim.text} → ${fault.known ?? '?'}`,
      );
    for (const claim of claimsOf(text).filter(({ role }) => role !== 'other')) {
      sum.figures += 1;
      for (const changed of changes(text, claim)) {
        sum.changes += 1;
        if (faultsInText(references, section, changed).length > before.length) sum.caught += 1;
        else if (process.argv.includes('--missed')) {
          const at = claim.start;
          console.log(
            `  missed: ${section} …${changed.slice(Math.max(0, at - 24), at + claim.length + 2).replaceAll('\n', ' ')}`,
          );
        }
      }
    }
  }
  for (const key of ['figures', 'changes', 'caught', 'alarms'] as const) totals[key] += sum[key];
  const share = sum.changes === 0 ? '–' : `${((100 * sum.caught) / sum.changes).toFixed(1)}%`;
  console.log(
    `${title}: ${sum.figures} figures, ${sum.caught} of ${sum.changes} changes caught (${share}), ${sum.alarms} false alarms`,
  );
}

/** The text with each digit of a figure changed in turn. */
function changes(text: string, { start, length }: Claim): readonly string[] {
  const figure = text.slice(start, start + length);
  const places = [...figure].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  return places.map((place) => {
    const digit = figure[place] === '7' ? 4 : (Number(figure[place]) + 3) % 10;
    return text.slice(0, start + place) + digit + text.slice(start + place + 1);
  });
}
