/** A heading of the highest level, with those beneath it. */
export interface OutlineHeading {
  readonly title: string;
  readonly numbering: string;
  readonly entries: { readonly title: string; readonly numbering: string }[];
}

/** The headings of a document: its parts (第一部分), else what stands beneath 目录. */
export function documentHeadings(
  lines: readonly string[],
  titled: (text: string) => string,
): readonly OutlineHeading[] {
  const parts = headingsOf(lines, titled);
  return parts.length >= 2 ? parts : contentsOf(lines, titled);
}

const PART = /^第[一二三四五六七八九十]+部分[\s、:：]*(\S.*)$/;
const ENTRY = /^([一二三四五六七八九十]+)([、.．]\s*)(\S.{1,40})$/;

const CONTENTS = /^目\s*录$/;
const INNER =
  /^(?:([（(])[一二三四五六七八九十]+([)）])|(\d{1,2})([、.．]\s*)|([表附]+)[\d-]+([、.．：:\s]*))(\S.{1,40})$/;

/** Headings of contents without 第一部分: 一、 with （一） or 1. beneath. Tables that stand on the highest level are one part. */
function contentsOf(lines: readonly string[], titled: (text: string) => string): readonly OutlineHeading[] {
  const start = lines.findIndex((line) => CONTENTS.test(line.trim()));
  if (start === -1) return [];
  const found: OutlineHeading[] = [];
  for (const line of lines.slice(start + 1)) {
    const text = titled(line.replace(/[.…·．]{3,}.*$|\s+\d+$/, '').trim());
    const [, number, sign = '', title] = ENTRY.exec(text) ?? [];
    const last = found.at(-1);
    // What is counted from the beginning again, or has sentences, are no contents any more.
    if ((number === '一' && found.length > 0) || (last !== undefined && /[。；：]/.test(text))) break;
    if (title !== undefined) {
      const own = title.replace(/\s+/g, '');
      if (found.some((each) => each.title === own) || /[，,]/.test(own)) break;
      if (!/表$/.test(own)) found.push({ title: own, numbering: `{一}${sign.trim()}`, entries: [] });
      else if (last?.title === TABLES) last.entries.push({ title: own, numbering: '表{1} ' });
      else
        found.push({
          title: TABLES,
          numbering: `{一}${sign.trim()}`,
          entries: [{ title: own, numbering: '表{1} ' }],
        });
      continue;
    }
    const inner = INNER.exec(text);
    if (inner === null || last === undefined) continue;
    const [, open, close, digits, dot = '', word, gap = ''] = inner;
    const numbering =
      open !== undefined
        ? `${open}{一}${close}`
        : digits !== undefined
          ? `{1}${dot.trim()}`
          : `${word}{1}${gap === '' ? ' ' : gap}`;
    last.entries.push({ title: (inner[7] ?? '').replace(/\s+/g, ''), numbering });
  }
  return found;
}

/** What tables that stand among the parts of contents are gathered under. */
const TABLES = '公开表';

/** Headings as they stand in a document: those of the contents, which stand there first. */
function headingsOf(lines: readonly string[], titled: (text: string) => string): readonly OutlineHeading[] {
  const found: OutlineHeading[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const text = titled(line.replace(/[.…·．]{3,}.*$|\s*\d+$/, '').trim());
    const part = PART.exec(text)?.[1]?.replace(/\s+/g, '');
    if (part !== undefined) {
      // The headings of the body repeat those of the contents.
      if (found.some(({ title }) => title === part)) break;
      found.push({ title: part, numbering: '第{一}部分 ', entries: [] });
      continue;
    }
    const [, , sign, title] = ENTRY.exec(text) ?? [];
    const last = found.at(-1);
    if (title === undefined || sign === undefined || last === undefined || /[。；，,]/.test(title)) continue;
    if (seen.has(`${last.title}/${title}`)) continue;
    seen.add(`${last.title}/${title}`);
    last.entries.push({ title: title.replace(/\s+/g, ''), numbering: `{一}${sign.trim()}` });
  }
  return found;
}
