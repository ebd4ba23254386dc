/** A title with the number it is known by in front: 表3 支出总表; a bare number counts like the outline: 3、支出总表. */
export function numberedTitle(number: string, title: string): string {
  if (number === '') return title;
  return /^\d+$/.test(number) ? `${number}、${title}` : `${number} ${title}`;
}
