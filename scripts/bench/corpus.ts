import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a corpus is made of. */
export interface CorpusInput {
  /** A content folder: its disclosures are copied, its taxonomy and formats are taken as they are. */
  readonly from: string;
  /** Where the corpus goes; what is there is thrown away. */
  readonly to: string;
  /** How many disclosures. */
  readonly disclosures: number;
  readonly seed: number;
}

/** A department or unit with what it published, as the source has it. */
interface Pattern {
  readonly departments: readonly string[];
  readonly folders: readonly { readonly unit: string; readonly year: string }[];
}

/**
 * Writes a content folder of so many disclosures: copies of those of another under other names, departments with their units, the order drawn by a seed.
 * The same input gives the same bytes.
 * @returns the ids of the disclosures
 */
export function writeCorpus({ from, to, disclosures, seed }: CorpusInput): readonly string[] {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'units'), { recursive: true });
  for (const part of ['taxonomy', 'formats', 'site.yaml'])
    cpSync(join(from, part), join(to, part), { recursive: true });
  const patterns = patternsOf(from);
  const draw = drawing(seed);
  const ids: string[] = [];
  for (let copy = 1; ids.length < disclosures; copy += 1) {
    const pattern = patterns[Math.floor(draw() * patterns.length)];
    if (pattern === undefined) throw new Error(`no disclosure in ${from}`);
    const suffix = `-${String(copy).padStart(5, '0')}`;
    for (const department of pattern.departments) copyUnits(from, to, department, suffix);
    for (const { unit, year } of pattern.folders.slice(0, disclosures - ids.length)) {
      const place = join('disclosures', unit, year);
      cpSync(join(from, place), join(to, 'disclosures', unit + suffix, year), { recursive: true });
      ids.push(`${unit}${suffix}/${year}`);
    }
  }
  return ids;
}

/** Departments by the file they stand in, with the disclosures of theirs. */
function patternsOf(from: string): readonly Pattern[] {
  const folders = readdirSync(join(from, 'disclosures')).flatMap((unit) =>
    readdirSync(join(from, 'disclosures', unit)).map((year) => ({ unit, year })),
  );
  return readdirSync(join(from, 'units'))
    .sort()
    .map((file) => {
      const own = idsOf(readFileSync(join(from, 'units', file), 'utf8'));
      return { departments: [file], folders: folders.filter(({ unit }) => own.includes(unit)) };
    })
    .filter((pattern) => pattern.folders.length > 0);
}

const idsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\bid: ([\w-]+)/g)].map(([, id = '']) => id);

function copyUnits(from: string, to: string, file: string, suffix: string): void {
  const text = readFileSync(join(from, 'units', file), 'utf8').replace(
    /\bid: ([\w-]+)/g,
    (_, id) => `id: ${id}${suffix}`,
  );
  writeFileSync(join(to, 'units', file.replace(/\.yaml$/, `${suffix}.yaml`)), text);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
