import { folderTerm, shortTermTitle, termTitle } from '../model/disclosure/kind.ts';
import { regionParts } from '../search/index/unit-names.ts';
import { type ListedUnit, type UnitList, type UnitQuestion, unitsFound } from '../search/units/unit-list.ts';

/**
 * On the home page of a website of many: finds units as one types. The list is got when somebody first turns to the form, or where the
 * address asks for something; what is asked stays in the address. Without it the page leads to regions, and these to their units.
 */
const SHOWN = 50;
const FIELDS = ['unit', 'region', 'level', 'year', 'size'] as const;

const form = document.querySelector<HTMLFormElement>('#unit-finder');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const [found, state, more] = ['unit-found', 'unit-state', 'unit-more'].map((id) =>
    document.getElementById(id),
  );
  let reading: Promise<UnitList> | undefined;
  let shown = SHOWN;
  const list = (): Promise<UnitList> => {
    reading ??= fetch(form.dataset.list ?? '').then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      const read = (await response.json()) as UnitList;
      offer(form, read);
      return read;
    });
    reading.catch(() => {
      reading = undefined;
    });
    return reading;
  };

  async function show(): Promise<void> {
    const asked = questionOf(form);
    const isAsked = Object.values(asked).some(Boolean);
    const read = await list().catch(() => undefined);
    if (read === undefined) return say('单位的名单没有取到，请稍后再试，或从下面的地区进入。');
    if (JSON.stringify(asked) !== JSON.stringify(questionOf(form))) return;
    const units = isAsked ? unitsFound(read, asked) : [];
    found?.replaceChildren(
      ...units.slice(0, shown).map((unit) => lineOf(unit, read, form.dataset.root ?? '')),
    );
    if (more !== null && more !== undefined) more.hidden = units.length <= shown;
    say(isAsked ? foundText(units.length) : '');
  }
  const foundText = (count: number): string =>
    count === 0 ? '没有这样的单位。' : `${count} 个单位${count > shown ? `，先列 ${shown} 个` : ''}。`;
  function say(text: string): void {
    if (state !== null && state !== undefined) state.textContent = text;
  }

  form.addEventListener('focusin', () => void list().catch(() => undefined), { once: true });
  form.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    shown = SHOWN;
    history.replaceState(null, '', addressOf(form));
    void show();
  });
  form.addEventListener('compositionend', () => form.dispatchEvent(new Event('input')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  more?.addEventListener('click', () => {
    const before = shown;
    shown += SHOWN;
    void show().then(() => found?.children[before]?.querySelector('a')?.focus());
  });
  const query = new URLSearchParams(location.search);
  if (FIELDS.some((name) => query.has(name)))
    void list().then(
      () => {
        for (const name of FIELDS) write(form, name, query.get(name) ?? '');
        return show();
      },
      () => show(),
    );
}

function questionOf(form: HTMLFormElement): UnitQuestion {
  const data = new FormData(form);
  const [name = '', region = '', level = '', term = '', size = ''] = FIELDS.map((field) =>
    String(data.get(field) ?? '').trim(),
  );
  return { name, region, level, term, size };
}

function addressOf(form: HTMLFormElement): string {
  const data = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(data).toString();
  return query === '' ? location.pathname : `?${query}`;
}

function write(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  // A value that is not offered leaves a choice without any.
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
}

/** Fills the choices. */
function offer(form: HTMLFormElement, { regions, levels, terms }: UnitList): void {
  const options = (name: string, all: readonly (readonly [string, string])[]): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement)
      field.append(...all.map(([value, title]) => new Option(title, value)));
  };
  options('region', regionsAbove(regions));
  options(
    'level',
    levels.flatMap((level, place) => (level === '' ? [] : [[String(place), level]])),
  );
  options(
    'year',
    terms.map((folder) => [folder, titleOf(folder)]),
  );
}

/** All regions and what they lie in, deeper ones set in. */
function regionsAbove(regions: readonly string[]): readonly (readonly [string, string])[] {
  const all = regions.flatMap((region) => {
    const parts = regionParts(region);
    return parts.map((_, index) => parts.slice(0, index + 1).join(''));
  });
  return [...new Set(all)].sort().map((region) => {
    const parts = regionParts(region);
    return [region, '\u3000'.repeat(parts.length - 1) + (parts.at(-1) ?? region)];
  });
}

const titleOf = (folder: string, title = termTitle): string => {
  const term = folderTerm(folder);
  return term === undefined ? folder : title(term);
};

/** A unit as an item of the list: its name, its years, how much comes in. */
function lineOf({ id, title, terms, total }: ListedUnit, list: UnitList, root: string): HTMLLIElement {
  const to = (path: string): string => root + path.slice(1);
  const item = document.createElement('li');
  const years = document.createElement('span');
  years.className = 'unit-found-years';
  for (const place of terms) {
    const folder = list.terms[place] ?? '';
    years.append(linked(titleOf(folder, shortTermTitle), to(`/${id}/${folder}/`)), ' ');
  }
  if (total !== undefined) years.append(linked(total[0], to(total[1])));
  item.append(linked(title, to(`/${id}/`)), years);
  return item;
}

function linked(text: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  return link;
}
