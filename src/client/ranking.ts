import {
  RANKED_BY,
  type RankingFile,
  type RankingQuestion,
  ranked,
  renderRanked,
  tellsHeads,
} from '../compare/ranking.ts';
import { printed } from '../model/markup/html.ts';
import { regionParts } from '../search/index/unit-names.ts';

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
  let reading: Promise<RankingFile> | undefined;
  const file = (): Promise<RankingFile> => {
    reading ??= fetch(form.dataset.file ?? '').then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      const read = (await response.json()) as RankingFile;
      const region = fieldOf(form, 'region');
      region?.append(...regionOptions(read.regions));
      return read;
    });
    reading.catch(() => {
      reading = undefined;
    });
    return reading;
  };
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
      for (const name of FIELDS) write(form, name, query.get(name) ?? '');
      return show();
    },
    () => show(),
  );
}

const fieldOf = (form: HTMLFormElement, name: string): HTMLSelectElement | undefined => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : undefined;
};

function write(form: HTMLFormElement, name: string, value: string): void {
  const field = fieldOf(form, name);
  if (field === undefined) return;
  field.value = value;
  // A value that is not offered leaves a choice without any.
  if (field.selectedIndex < 0) field.selectedIndex = 0;
}

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

/** Regions and what they lie in, deeper ones set in. */
function regionOptions(regions: readonly string[]): readonly HTMLOptionElement[] {
  const all = regions.flatMap((region) => {
    const parts = regionParts(region);
    return parts.map((_, index) => parts.slice(0, index + 1).join(''));
  });
  return [...new Set(all)].sort().map((region) => {
    const parts = regionParts(region);
    return new Option('\u3000'.repeat(parts.length - 1) + (parts.at(-1) ?? region), region);
  });
}
