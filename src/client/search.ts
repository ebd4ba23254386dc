import { openIndex } from '../search/ask/open-index.ts';
import { type Answer, type Filters, search } from '../search/ask/search.ts';
import { writeField } from './filter-form.ts';
import { hitItem } from './search-hits.ts';

/**
 * On the search page: answers the form as one types, and keeps the question in the address, so that it can be linked to and the
 * browser's back button works. Without it the page is an index of links. Runs before the first paint: opened with a question, the page
 * must not show the index before the answer.
 */
const WAIT = 150;
/** How often more results can be asked for; who wants to see further asks more closely. */
const MOST_TIMES = 5;
const FILTERS = ['year', 'region', 'level'] as const;
const ASKING = '正在搜索…';
const FAILED = '搜索用的文件没有取到，可能是网络断了。下面的目录仍可使用。';
const FROM_DISK = '从硬盘打开的网页不能搜索，请从网站打开。下面的目录仍可使用。';

const form = document.querySelector<HTMLFormElement>('#search');
const part = (id: string): HTMLElement => document.getElementById(id) ?? document.createElement('div');
const [status, hits, nothing, index, more] = [
  part('search-status'),
  part('search-hits'),
  part('search-nothing'),
  part('search-index'),
  part('search-more'),
];

if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const folder = new URL(form.action);
  const root = new URL(form.dataset.root ?? '../', location.href).href;
  const fetchFile = async (name: string, version?: string): Promise<Uint8Array> => {
    const file = new URL(version === undefined ? name : `${name}?v=${version}`, folder);
    const response = await fetch(file, { cache: version === undefined ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${response.status} ${file.pathname}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  let opened: ReturnType<typeof openIndex> | undefined;
  const open = (): ReturnType<typeof openIndex> => {
    opened ??= openIndex(fetchFile);
    // What failed is tried again with the next question.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  /** Counts questions: an answer that comes after the next question was asked is not shown. */
  let asked = 0;
  /** How many times as many hits as at first are shown: a new question begins with few. */
  let times = 1;
  async function ask(wanted = 1): Promise<void> {
    times = wanted;
    asked += 1;
    const own = asked;
    const { question, filters } = read(form);
    if (question === '') return showIndex('');
    if ([...question].length < 2) return showIndex('请至少输入两个字。');
    const answer = await open()
      .then((found) => search(found, question, filters, wanted))
      .catch(() => undefined);
    if (own !== asked) return;
    if (answer === undefined) showIndex(location.protocol === 'file:' ? FROM_DISK : FAILED);
    else showAnswer(answer, root, Object.keys(filters).length > 0);
    more.hidden = answer === undefined || answer.hits.length === 0 || !answer.more || wanted >= MOST_TIMES;
  }
  more.addEventListener('click', () => {
    const before = hits.children.length;
    void ask(times + 1).then(() => hits.children[before]?.querySelector('a')?.focus());
  });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(undefined, '', addressOf(form));
      void ask();
    }, WAIT);
  });
  form.addEventListener('compositionend', () => form.dispatchEvent(new Event('input')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (addressOf(form) !== location.href) history.pushState(undefined, '', addressOf(form));
    void ask();
  });
  const restore = (): void => {
    const words = new URLSearchParams(location.search);
    for (const name of ['q', ...FILTERS]) writeField(form, name, words.get(name) ?? '');
    if (hits.hidden) showAsking();
    void ask();
  };
  window.addEventListener('popstate', restore);
  restore();
}

function read(form: HTMLFormElement): { readonly question: string; readonly filters: Filters } {
  const data = new FormData(form);
  const chosen = FILTERS.flatMap((name) => (data.get(name) ? [[name, String(data.get(name))] as const] : []));
  return { question: String(data.get('q') ?? '').trim(), filters: Object.fromEntries(chosen) };
}

/** The address of the form's question, without fields that are empty. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  const { question, filters } = read(form);
  address.search = new URLSearchParams({ ...(question && { q: question }), ...filters }).toString();
  return address.href;
}

/** Until there is an answer; a question that is none shows the index at once. */
function showAsking(): void {
  status.textContent = ASKING;
  nothing.hidden = true;
  index.hidden = true;
  more.hidden = true;
}

function showIndex(message: string): void {
  status.textContent = message;
  hits.replaceChildren();
  hits.hidden = true;
  nothing.hidden = true;
  more.hidden = true;
  index.hidden = false;
}

function showAnswer(answer: Answer, root: string, isFiltered: boolean): void {
  const isEmpty = answer.hits.length === 0;
  const { readAs } = answer;
  status.textContent = `${readAs === undefined ? '' : `按“${readAs}”查找：`}${summary(answer, isFiltered)}`;
  hits.replaceChildren(...answer.hits.map((hit) => hitItem(hit, answer.words, root)));
  hits.hidden = isEmpty;
  nothing.hidden = !isEmpty;
  index.hidden = !isEmpty;
}

function summary({ hits, nearly, more }: Answer, isFiltered: boolean): string {
  if (hits.length === 0) return isFiltered ? '在选定的范围里没有找到。' : '没有找到。';
  if (nearly === hits.length) return `没有完全符合的，下面 ${nearly} 条最接近。`;
  if (nearly > 0) return `找到 ${hits.length - nearly} 条，另外 ${nearly} 条接近。`;
  return more
    ? `先列最相关的 ${hits.length} 条；加上单位、年度或更多的字，可以找得更准。`
    : `找到 ${hits.length} 条。`;
}
