/**
 * On the page that compares any two disclosures: reads the lists of points of the chosen two and prints them side by side, exactly as
 * the pages of pairs do. What is chosen stands in the address, to be shared.
 */

import { comparisonOf, type PointsFile } from '../compare/comparison.ts';
import { renderComparison } from '../compare/pair/render-comparison.ts';
import { folderTerm, termTitle } from '../model/disclosure/kind.ts';
import { printed } from '../model/markup/html.ts';
import { type UnitList, unitsFound } from '../search/units/unit-list.ts';

type ComparedSide = 'a' | 'b';
const SIDES: readonly ComparedSide[] = ['a', 'b'];

const form = document.getElementById('compare');
const result = document.getElementById('comparison');
const state = document.getElementById('compare-state');

const selectOf = (side: ComparedSide, part: 'unit' | 'year'): HTMLSelectElement | undefined => {
  const found = document.getElementById(`${side}-${part}`);
  return found instanceof HTMLSelectElement ? found : undefined;
};

const chosen = (side: ComparedSide): string =>
  `${selectOf(side, 'unit')?.value}/${selectOf(side, 'year')?.value}`;

const findOf = (side: ComparedSide): HTMLInputElement | undefined => {
  const found = document.getElementById(`${side}-find`);
  return found instanceof HTMLInputElement ? found : undefined;
};

/** Everyone who discloses; nobody until the list is there. */
let list: UnitList = { regions: [], levels: [], terms: [], units: [] };

/** Offers the units whose names fit what is typed, keeping the one that is chosen where it is among them. */
function offerUnits(side: ComparedSide): void {
  const select = selectOf(side, 'unit');
  const before = select?.value;
  const name = findOf(side)?.value ?? '';
  const found = unitsFound(list, { name, region: '', level: '', term: '', size: '' });
  select?.replaceChildren(...found.map(({ id, title }) => new Option(title, id, false, id === before)));
}

/** What a unit discloses: folder and title of each, the latest first. */
const termsOf = (id: string | undefined): readonly (readonly [folder: string, title: string])[] =>
  (list.units.find((unit) => unit.id === id)?.terms ?? []).map((place) => {
    const folder = list.terms[place] ?? '';
    const term = folderTerm(folder);
    return [folder, term === undefined ? folder : termTitle(term)];
  });

/** Offers the years of the chosen unit, keeping the one that is asked for where the unit has it. */
function offerYears(side: ComparedSide, wanted = selectOf(side, 'year')?.value): void {
  const terms = termsOf(selectOf(side, 'unit')?.value);
  const select = selectOf(side, 'year');
  select?.replaceChildren(
    ...terms.map(([folder, title]) => new Option(title, folder, false, folder === wanted)),
  );
}

/** Chooses a disclosure; one that is not there leaves the choice as it is. */
function choose(side: ComparedSide, id: string | null): boolean {
  const [unit = '', year = ''] = (id ?? '').split('/');
  const select = selectOf(side, 'unit');
  if (select === undefined || !termsOf(unit).some(([folder]) => folder === year)) return false;
  const find = findOf(side);
  if (find !== undefined) find.value = '';
  offerUnits(side);
  select.value = unit;
  offerYears(side, year);
  return true;
}

const files = new Map<string, Promise<PointsFile>>();

function fileOf(id: string): Promise<PointsFile> {
  const known = files.get(id);
  if (known !== undefined) return known;
  const reading = fetch(`${form?.dataset.points}${id}.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json() as Promise<PointsFile>;
  });
  files.set(id, reading);
  reading.catch(() => files.delete(id));
  return reading;
}

const link = (address: string): string => {
  const [path = '', fragment] = address.split('#');
  const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
  return `${form?.dataset.root}${path.slice(1)}${hash}`;
};

function say(text: string): void {
  if (state !== null) state.textContent = text;
}

async function show(): Promise<void> {
  const ids = SIDES.map(chosen);
  const [first = '', second = ''] = ids;
  if (first === second) {
    result?.replaceChildren();
    say('两边是同一份公开，请改选一边。');
    return;
  }
  say('正在读取……');
  try {
    const [one, other] = await Promise.all([fileOf(first), fileOf(second)]);
    if (SIDES.map(chosen).join() !== ids.join() || result === null) return;
    const comparison = comparisonOf(one, other);
    result.innerHTML = printed(renderComparison(comparison, link));
    say(`第一份：${one.title}；第二份：${other.title}。`);
  } catch {
    say('没有读到这两份公开的数据，请稍后再试，或打开下面现成的对比。');
  }
}

/** Shows what is chosen, and keeps it in the address. */
function changed(): void {
  const query = SIDES.map((side) => `${side}=${chosen(side)}`).join('&');
  history.replaceState(null, '', `?${query}`);
  void show();
}

function swap(): void {
  const [first, second] = [chosen('a'), chosen('b')];
  choose('a', second);
  choose('b', first);
  changed();
}

/** At first the two that the address names; where it names none, the first two there are, without opening them. */
async function begin(): Promise<void> {
  const response = await fetch(form?.dataset.units ?? '').catch(() => undefined);
  if (response?.ok !== true) return say('单位的名单没有取到，请稍后再试，或打开下面现成的对比。');
  list = (await response.json()) as UnitList;
  for (const side of SIDES) offerUnits(side);
  const other = selectOf('b', 'unit');
  if (other !== undefined && other.options.length > 1) other.selectedIndex = 1;
  for (const side of SIDES) offerYears(side);
  const query = new URLSearchParams(location.search);
  const named = SIDES.map((side) => choose(side, query.get(side)));
  if (named.some(Boolean)) void show();
  else if (query.has('a') || query.has('b')) say('地址里写的公开本站没有，请另选。');
}

/** What is typed to find a unit: the first that fits is chosen, and shown once it is told what to compare. */
form?.addEventListener('input', ({ target }) => {
  for (const side of SIDES) {
    if (target !== findOf(side)) continue;
    offerUnits(side);
    offerYears(side);
    const count = selectOf(side, 'unit')?.options.length ?? 0;
    say(count === 0 ? '没有这样的单位。' : `${count} 个单位符合，已选中第一个。`);
  }
});
form?.addEventListener('change', ({ target }) => {
  if (SIDES.some((side) => selectOf(side, 'unit')?.value === '')) return;
  for (const side of SIDES) if (target === selectOf(side, 'unit')) offerYears(side);
  changed();
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  changed();
});
document.getElementById('swap')?.addEventListener('click', swap);
void begin();
