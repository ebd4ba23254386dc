/** Something in a text with its place. */
export interface Stretched {
  readonly start: number;
  readonly length: number;
}

/** Names, 分别, and what is said of each: 基本支出和项目支出比上年|分别|增加. */
const RESPECTIVELY = /分别(?:是|为|达到?|安排|约)*/g;
/** What a list of names ends with that is said of each of them. */
const OF_EACH = /(?:与|同|比|较)(?:上一?年|去年|20\d\d年)(?:度|同期)?(?:预算|决算|执行)?数?(?:相比)?[，,]?$/;
/** Between the figures of such a list. */
const NEXT = /^\s*(?:[、，,]|和|与|及|以及)\s*$/;
const YEAR = /20\d\d年(?:度|预算)?/;

/**
 * The words before figures of which several are told after 分别, each of its own name: 基本支出和项目支出分别为230万元、80万元. Only where there are as
 * many figures as names; which of the two 和 in 社会保障和就业支出和住房保障支出 stands between names is told by their number.
 * @param events the figures of the text in their order
 * @returns by figure its words: its name, and what is said of each
 */
export function respectiveWords<Event extends Stretched>(
  text: string,
  events: readonly Event[],
): ReadonlyMap<Event, string> {
  return new Map([...text.matchAll(RESPECTIVELY)].flatMap((match) => wordsAt(text, events, match)));
}

function wordsAt<Event extends Stretched>(
  text: string,
  events: readonly Event[],
  { 0: word, index }: RegExpExecArray,
): readonly (readonly [Event, string])[] {
  const before = text.slice(0, index);
  const clause = before.slice(
    Math.max(...['。', '；', ';', '，', ',', '：', '\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  const [compared = ''] = OF_EACH.exec(clause) ?? [];
  const first = events.findIndex(({ start }) => start >= index + word.length);
  const figures = first < 0 ? [] : [...rightBehind(text, events.slice(first), (event) => event)];
  const said = text.slice(index + word.length, figures[0]?.start ?? 0);
  if (figures.length < 2 || /[，。；：,;]/.test(said)) return [];
  const names = namesIn(clause.slice(0, clause.length - compared.length), figures.length);
  return names === undefined
    ? []
    : figures.map((figure, place) => [figure, `${names[place]}${compared}${said}`] as const);
}

/** The figures of a list: up to the first that stands apart from the one before it. */
export function* rightBehind<Figure>(
  text: string,
  figures: readonly Figure[],
  placeOf: (figure: Figure) => Stretched,
): Iterable<Figure> {
  let end: number | undefined;
  for (const figure of figures) {
    const { start, length } = placeOf(figure);
    if (end !== undefined && !NEXT.test(text.slice(end, start))) return;
    yield figure;
    end = start + length;
  }
}

/** A list of so many names; undefined where it cannot be parted into as many. */
function namesIn(list: string, count: number): readonly string[] | undefined {
  const lastAnd = Math.max(...['和', '与', '及'].map((word) => list.lastIndexOf(word)));
  const parted = [
    list.split(/、|以及|[和与及]/),
    ...(lastAnd > list.lastIndexOf('、')
      ? [[...list.slice(0, lastAnd).split('、'), list.slice(lastAnd + 1)]]
      : []),
    list.split('、'),
  ].find((names) => names.length === count && names.every((name) => name.trim() !== ''));
  return parted && withYears(parted);
}

/** Names of which some are only a year say of what as the one that does: 2025年和2026年收入, 收入2025年、2026年. */
function withYears(names: readonly string[]): readonly string[] {
  const years = names.map((name) => YEAR.exec(name)?.[0]);
  const [named, ...more] = names.flatMap((name, place) => {
    const rest = name.replace(years[place] ?? '', '');
    return rest === '' ? [] : [rest];
  });
  if (named === undefined || more.length > 0 || years.includes(undefined)) return names;
  return years.map((year) => `${year}${named}`);
}
