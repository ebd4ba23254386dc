import { normalise } from '../index/normalise.ts';

/** Everyone who discloses, as a browser finds them by name, place, level, year and size (units.json). */
export interface UnitList {
  readonly regions: readonly string[];
  readonly levels: readonly string[];
  /** The folders of all terms there are, the latest first: 2026, 2024-final. */
  readonly terms: readonly string[];
  readonly units: readonly ListedUnit[];
}

/** Someone who discloses. */
export interface ListedUnit {
  readonly id: string;
  readonly title: string;
  /** Other names, and how they are spelled (拼音), parted by spaces. */
  readonly names: string;
  /** Places in the lists of regions, levels and terms. */
  readonly region: number;
  readonly level: number;
  readonly terms: readonly number[];
  /** Its latest 收入总计 as printed, with its unit and the address of its cell; absent where it is not known. */
  readonly total?: readonly [text: string, href: string] | undefined;
  /** Place in the list of sizes; −1 where its total is not known. */
  readonly size: number;
}

/** Sizes by 收入总计 in 元: each reaches up to the next. */
export const SIZES: readonly { readonly title: string; readonly from: string }[] = [
  { title: '不到 500 万元', from: '0' },
  { title: '500 万至 2,000 万元', from: '5000000' },
  { title: '2,000 万至 1 亿元', from: '20000000' },
  { title: '1 亿至 10 亿元', from: '100000000' },
  { title: '10 亿元以上', from: '1000000000' },
];

/** What units are looked for by; "" is no limit. Region, level and size by their places in the list, the term by its folder. */
export interface UnitQuestion {
  readonly name: string;
  readonly region: string;
  readonly level: string;
  readonly term: string;
  readonly size: string;
}

/** The units that a question asks for: those whose title begins so first, then in the order of the list. */
export function unitsFound(list: UnitList, question: UnitQuestion): readonly ListedUnit[] {
  const words = question.name.trim().split(/\s+/).map(normalise).filter(Boolean);
  const region = question.region;
  const term = question.term === '' ? undefined : list.terms.indexOf(question.term);
  const isAt = (place: number, wanted: string): boolean => wanted === '' || String(place) === wanted;
  const found = list.units.filter(
    (unit) =>
      (region === '' || (list.regions[unit.region] ?? '').startsWith(region)) &&
      isAt(unit.level, question.level) &&
      isAt(unit.size, question.size) &&
      (term === undefined || unit.terms.includes(term)) &&
      words.every((word) => isCalled(unit, word)),
  );
  const [first] = words;
  if (first === undefined) return found;
  const begins = ({ title }: ListedUnit): number => (normalise(title).startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b));
}

/** Whether a word stands in a name; letters only where a name begins. */
function isCalled({ title, names }: ListedUnit, word: string): boolean {
  if (/^[a-z]+$/.test(word)) return names.split(' ').some((name) => name.startsWith(word));
  return `${normalise(title)} ${names}`.includes(word);
}
