import {
  RANKED_BY,
  type RankingFile,
  type RankingQuestion,
  ranked,
  renderRanked,
  tellsHeads,
} from '../compare/ranking.ts';
import { printed } from '../model/markup/html.ts';
import { gotOnce, regionOptions, writeField } from './filter-form.ts';

/**
 * On the page of a ranking: ranks by region, level, year and what is divided, as the page itself does; what is chosen stays in the address.
 * The file is got when somebody first turns to the form, or where the address asks for something.
 */
const SHOWN = 300;
const FIELDS = ['year', 'region', 'level', 'by'] as const;

const form = document.querySelector<HTMLFormElement>('#ranking');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const [body, state, title, pages] = ['body', 'state', 'title', 'pages'].map((part) =>
    document.getElementById(`ranking-${part}`),
  );
  const file = gotOnce<RankingFile>(form.dataset.file ?? '', ({ regions }) =>
    fieldOf(form, 'region')?.append(...regionOptions(regions)),
  );
  const link = (address: string): string => {
    const [path = '', fragment] = address.split('#');
    const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
    return `${form.dataset.root}${path.slice(1)}${hash}`;
  };
  async function show(): Promise<void> {
    const read = await file().catch(() => undefined);
    if (read === undefined) return say('排行的数据没有取到，请稍后再试。');
    const asked = questionOf(form);
    const lines = ranked(read, asked);
    if (body !== null && body !== undefined)
      body.innerHTML = printed(
        renderRanked(lines.slice(0, SHOWN), { by: asked.by, withHeads: tellsHeads(read) }, link),
      );
    if (title !== null && title !== undefined) title.textContent = titleOf(read, asked);
    if (pages !== null && pages !== undefined) pages.hidden = true;
    say(`${lines.length} 个${lines.length > SHOWN ? `，先列前 ${SHOWN} 个` : ''}。`);
  }
  function say(text: string): void {
    if (state !== null && state !== undefined) state.textContent = text;
  }
  form.addEventListener('focusin', () => void file().catch(() => undefined), { once: true });
  const changed = (): void => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    history.replaceState(null, '', `?${new URLSearchParams(chosen)}`);
    void show();
  };
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  const query = new URLSearchParams(location.search);
  if (!FIELDS.some((name) => query.has(name))) return;
  void file().then(
    () => {
      for (const name of FIELDS) writeField(form, name, query.get(name) ?? '');
      return show();
    },
    () => show(),
  );
}

const fieldOf = (form: HTMLFormElement, name: string): HTMLSelectElement | undefined => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : undefined;
};

function questionOf(form: HTMLFormElement): RankingQuestion {
  const [term = '', region = '', level = '', by = ''] = FIELDS.map(
    (name) => fieldOf(form, name)?.value ?? '',
  );
  return { term, region, level, by };
}

/** 2026年排行，山西省大同市，市级，按金额 */
const titleOf = ({ terms }: RankingFile, { term, region, level, by }: RankingQuestion): string =>
  [
    `${terms.find(([folder]) => folder === term)?.[1] ?? '各年度'}排行`,
    ...[region, level].filter((each) => each !== ''),
    `按${RANKED_BY.find(([key]) => key === by)?.[1] ?? '金额'}`,
  ].join('，');
