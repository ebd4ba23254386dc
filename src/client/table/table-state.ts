import { moneyShown } from './money-shown.ts';

/**
 * How a reader has a table shown: the level its rows are folded to, the unit of money, what is left out, and
 * whether rows are read as records. One state: it stands
 * in the address, the controls and the folding marks agree with it, and the links to other tables carry it along.
 */
const NAMES = ['level', 'money', 'nil', 'blank', 'rows'] as const;

/** Links that lead on to other tables of the disclosure. */
const ONWARD = '.turn a, .linked a, .contents-nav a, .jumps a';

/** Keeps the state of a table, beginning with what the address asks for. */
export function keepState(sheet: HTMLElement): void {
  const showMoneyIn = moneyShown(sheet);
  const controls = [...sheet.querySelectorAll<HTMLInputElement>('.tools input')];
  const folds = [...sheet.querySelectorAll<HTMLDetailsElement>('details.fold')];
  const named = (name: string) => controls.filter((control) => control.name === name);
  const levels = named('level');
  /** The level to go back to when what is folded is opened. */
  let deepest = levels.at(-1);

  const check = (name: string, value: string): void => {
    const control = named(name).find((each) => each.type === 'checkbox' || each.value === value);
    if (control) control.checked = true;
  };
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const value = asked.get(name);
    if (value !== null) check(name, value);
  }

  function fold(): void {
    const level = levels.find(({ checked }) => checked);
    if (level?.value !== '0') deepest = level ?? deepest;
    for (const each of folds) each.open = level?.value !== '0';
  }

  function show(): void {
    const money = named('money').find(({ checked }) => checked);
    if (money) showMoneyIn(money.value);
    hideNotes(sheet);
    const query = queryOf(controls);
    if (location.search !== query)
      history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(ONWARD)) {
      if (link.origin === location.origin && link.pathname !== location.pathname) link.search = query;
    }
  }

  sheet.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'level') fold();
    show();
  });
  for (const each of folds)
    each.addEventListener('toggle', () => {
      const [outermost] = levels;
      if (folds.every(({ open }) => !open) && outermost) outermost.checked = true;
      // A single group that is opened is an exception from the level that all others are folded to.
      else if (outermost?.checked && folds.every(({ open }) => open) && deepest) deepest.checked = true;
      show();
    });
  if (levels[0]?.checked) fold();
  // From here on what is folded is folded group by group.
  sheet.classList.add('keeps-folds');
  reveal(sheet);
  window.addEventListener('hashchange', () => reveal(sheet));
  show();

  /** Whoever comes to a row finds it, whatever is folded or left out. */
  function reveal(within: HTMLElement): void {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('tr');
    if (!row || !within.contains(row) || row.checkVisibility()) return;
    for (const each of folds) each.open = true;
    const all = levels.at(-1);
    if (all) all.checked = true;
    if (row.classList.contains('nil')) for (const each of named('nil')) each.checked = false;
    row.scrollIntoView({ block: 'center' });
  }
}

/** What differs from how the table is published, as a query. */
function queryOf(controls: readonly HTMLInputElement[]): string {
  const query = new URLSearchParams(location.search);
  for (const name of NAMES) query.delete(name);
  for (const { name, type, value, checked, defaultChecked } of controls) {
    if (checked && !defaultChecked) query.set(name, type === 'checkbox' ? '1' : value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Notes go with their rows: one whose marks are all out of sight is out of sight. */
function hideNotes(sheet: HTMLElement): void {
  for (const note of sheet.querySelectorAll<HTMLElement>('li[id^="n-"]')) {
    const marks = [...sheet.querySelectorAll(`a.mark[href="#${CSS.escape(note.id)}"]`)];
    note.classList.toggle(
      'of-hidden-rows',
      marks.length > 0 && marks.every((mark) => !mark.checkVisibility()),
    );
  }
}
