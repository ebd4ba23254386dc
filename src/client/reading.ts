/**
 * On every page: says that scripts run (html.scripted shows the controls that need them), lets a button print, and keeps the large-print
 * mode (大字版), which this browser remembers. Runs before the first paint, so that a page never jumps from small to large.
 */
const KEY = 'mingzhang-large-print';
const SWITCH = 'button.large-print-switch';
const root = document.documentElement;

/** A browser may forbid to remember anything; the switch then holds for the page. */
function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

function remember(large: boolean): void {
  try {
    if (large) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing to do: the page is large all the same.
  }
}

function show(large: boolean): void {
  root.classList.toggle('large-print', large);
  for (const button of document.querySelectorAll(SWITCH)) button.setAttribute('aria-pressed', String(large));
}

root.classList.add('scripted');
show(remembered());
document.addEventListener('DOMContentLoaded', () => show(root.classList.contains('large-print')));
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('button.print-button') !== null) window.print();
  if (target.closest(SWITCH) === null) return;
  const large = !root.classList.contains('large-print');
  remember(large);
  show(large);
});
