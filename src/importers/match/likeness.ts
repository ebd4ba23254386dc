import { plain } from '../../formats/wording/compared-title.ts';

/** The title of a table as it is compared: the year, 部门 and 单位 and the table's number do not tell tables apart. */
export const plainTable = (text: string): string =>
  plain(text)
    .replace(/^(?:附?[表件]|预算公开表|部门公开表|公开)?[一二三四五六七八九十\d]*[、.:]?/, '')
    .replace(/\d{4}年(?:度)?/g, '')
    .replace(/^(?:部门|单位)|\((?:部门|单位)\)/g, '')
    .replace(/(?<=.)(?:部门|单位)(?=预算|收支|财政|一般|政府|国有|收入|支出)/g, '');

/** How alike two compared titles are, from 0 to 1: the pairs of letters they share. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const shared = left.filter((pair) => {
    const place = rest.indexOf(pair);
    if (place !== -1) rest.splice(place, 1);
    return place !== -1;
  });
  return (2 * shared.length) / (left.length + right.length);
}

const pairs = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));

/** The one of several titles that is most like a text, where any is. */
export function mostLike<Item>(
  text: string,
  items: Iterable<Item>,
  titleOf: (item: Item) => string,
  least = 0.4,
): Item | undefined {
  let best: Item | undefined;
  let most = least;
  for (const item of items) {
    const found = likeness(text, titleOf(item));
    if (found > most) [best, most] = [item, found];
  }
  return best;
}
