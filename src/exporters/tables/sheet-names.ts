/** Characters a sheet's name may have. */
const LONGEST = 31;

/** Names for the sheets of a workbook, from the titles of its tables: legal, and each only once. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain =
      [...title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')]
        .slice(0, LONGEST)
        .join('')
        .replace(/^['\s]+|['\s]+$/g, '') || '表';
    const name = [plain, ...numberedAfter(plain)].find((each) => !taken.has(each.toLowerCase())) ?? plain;
    taken.add(name.toLowerCase());
    return name;
  });
}

const numberedAfter = (name: string): readonly string[] =>
  Array.from({ length: 99 }, (_, index) => `${name.slice(0, LONGEST - 5)}（${index + 2}）`);
