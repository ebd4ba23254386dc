import { folderTerm, shortTermTitle, termTitle } from '../model/disclosure/kind.ts';
import { type ListedUnit, type UnitList, type UnitQuestion, unitsFound } from '../search/units/unit-list.ts';
import { gotOnce, regionOptions, writeField } from './filter-form.ts';

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
  let shown = SHOWN;
  const list = gotOnce<UnitList>(form.dataset.list ?? '', (read) => offer(form, read));

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
        for (const name of FIELDS) writeField(form, name, query.get(name) ?? '');
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

/** Fills the choices. */
function offer(form: HTMLFormElement, { regions, levels, terms }: UnitList): void {
  const add = (name: string, options: readonly HTMLOptionElement[]): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.append(...options);
  };
  add('region', regionOptions(regions));
  add(
    'level',
    levels.flatMap((level, place) => (level === '' ? [] : new Option(level, String(place)))),
  );
  add(
    'year',
    terms.map((folder) => new Option(titleOf(folder), folder)),
  );
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
