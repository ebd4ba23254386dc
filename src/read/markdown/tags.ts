import type { MarkFinding, WrittenAttribute } from './marked.ts';
import { readTag } from './tag.ts';

/** A component as it is written: from its first character to behind its last. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly start: number;
  readonly end: number;
  /** Between its tags: offsets. The same where there is nothing between them. */
  readonly inner: { readonly start: number; readonly end: number };
  readonly children: readonly Tag[];
}

/** What a text has besides words and marks. */
export interface TagScan {
  readonly tags: readonly Tag[];
  /** Backslashes that are marks, by offset: one that makes the next character a plain one, or ends a line. */
  readonly escapes: ReadonlyMap<number, 'character' | 'break'>;
  /** Stretches that are refused, by their offset: where each ends. */
  readonly refused: ReadonlyMap<number, number>;
  readonly findings: readonly MarkFinding[];
}

/** Levels that components may nest. */
const DEPTH_LIMIT = 24;

/** Places that are told of in one file: a text with so many is not one of ours. */
const MOST_FINDINGS = 50;

/** Characters that a backslash makes plain. Before any other it is a character of the text. */
const ESCAPABLE = /[{}<>[\]*_~#|`&]/;

/** Characters that are marks at the beginning of a line only. */
const ESCAPABLE_FIRST = /[-+>.)]/;

/**
 * In a path (c:\temp\*.*) no backslash is a mark: behind a drive, its backslash and a character that is no mark, or behind a
 * backslash that is a character and the letters after it.
 */
const IN_A_PATH =
  /(?:(?<![A-Za-z])[A-Za-z]:\\(?![{}<>[\]*_~#|`&])[^\s\u3000-\u9fff]*|\\[^\s\\{}<>[\]*_~#|`&\u3000-\u9fff]+)$/;

interface Open {
  readonly tag: Omit<Tag, 'end' | 'inner' | 'children'>;
  readonly openEnd: number;
  readonly children: Tag[];
}

/** Finds tags, escapes and braces in a text, from an offset. */
export function scanTags(source: string, from: number): TagScan {
  const tags: Tag[] = [];
  const open: Open[] = [];
  const escapes = new Map<number, 'character' | 'break'>();
  const refused = new Map<number, number>();
  const findings: MarkFinding[] = [];
  const inside = (): Tag[] => open.at(-1)?.children ?? tags;
  const close = (closing: { readonly start: number; readonly end: number }): void => {
    const last = open.pop();
    if (last === undefined) return;
    const inner = { start: last.openEnd, end: closing.start };
    inside().push({ ...last.tag, end: closing.end, inner, children: last.children });
  };
  /** Closes a tag that nobody closed right behind itself: what follows it is not inside it. */
  const abandon = (): void => {
    const last = open.pop();
    if (last === undefined) return;
    const { tag, openEnd, children } = last;
    if (isHtmlName(tag.name)) {
      inside().push({ ...tag, end: openEnd, inner: { start: openEnd, end: openEnd }, children: [] });
    } else {
      findings.push(unpaired(tag.name, tag.start));
      refused.set(tag.start, openEnd);
    }
    inside().push(...children);
  };
  const marks = /[\\<{]/g;
  marks.lastIndex = from;
  for (let found = marks.exec(source); found !== null; found = marks.exec(source)) {
    if (findings.length >= MOST_FINDINGS) break;
    const at = found.index;
    if (found[0] === '\\') {
      const kind = escapeAt(source, at);
      if (kind !== undefined) escapes.set(at, kind);
      if (kind === 'character') marks.lastIndex = at + 2;
      continue;
    }
    const read = readTag(source, at);
    switch (read.kind) {
      case 'text':
        break;
      case 'refused':
        findings.push(read.finding);
        refused.set(at, read.end);
        marks.lastIndex = read.end;
        break;
      case 'open':
        marks.lastIndex = read.end;
        open.push({
          tag: { name: read.name, attributes: read.attributes, start: at },
          openEnd: read.end,
          children: [],
        });
        if (read.isWhole) close({ start: read.end, end: read.end });
        else if (open.length > DEPTH_LIMIT) {
          open.pop();
          refused.set(at, read.end);
          findings.push(tooDeep(at));
        }
        break;
      case 'close':
        marks.lastIndex = read.end;
        if (open.some(({ tag }) => tag.name === read.name)) {
          while (open.at(-1)?.tag.name !== read.name) abandon();
          close({ start: at, end: read.end });
        } else {
          findings.push(unpaired(`/${read.name}`, at));
          refused.set(at, read.end);
        }
        break;
    }
  }
  while (open.length > 0) abandon();
  return { tags, escapes, refused, findings };
}

/** HTML has tags that nobody closes (<br>), and none of its tags is ours. */
const isHtmlName = (name: string): boolean => /^[a-z]/.test(name);

/** What a backslash is a mark of; undefined where it is a character. */
function escapeAt(source: string, at: number): 'character' | 'break' | undefined {
  const next = source[at + 1] ?? '';
  if (next === '\n' || (next === '\r' && source[at + 2] === '\n')) return 'break';
  if (IN_A_PATH.test(source.slice(Math.max(0, at - 60), at))) return undefined;
  if (ESCAPABLE.test(next)) return 'character';
  if (!ESCAPABLE_FIRST.test(next)) return undefined;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t\u3000]*\d*$/.test(line.slice(-40)) ? 'character' : undefined;
}

const unpaired = (name: string, start: number): MarkFinding => ({
  kind: 'syntax',
  message: `标签 <${name}> 没有成对`,
  remedy: '有头有尾写作 <Each …>…</Each>；没有内容的写作 <Amount …/>。',
  start,
  length: 1,
});

const tooDeep = (start: number): MarkFinding => ({
  kind: 'markup',
  message: `嵌套超过 ${DEPTH_LIMIT} 层`,
  remedy: '检查标签是否成对。',
  start,
  length: 1,
});
