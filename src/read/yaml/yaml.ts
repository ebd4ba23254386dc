import { defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, YAMLException } from 'js-yaml';
import { hasSpacedChinese, joinedChinese, withMarkedFolds } from './chinese-folds.ts';
import { lostEnds } from './lost-ends.ts';
import type { YamlFinding } from './yaml-finding.ts';
import { yamlFindings } from './yaml-findings.ts';
import { tabIn } from './yaml-syntax.ts';

/** Levels a content file may nest. A format with its column groups has 12. */
export const DEPTH_LIMIT = 20;

/** A key without a value is null, so that it is told from "" (a blank on purpose). */
const valueless = defineScalarTag('tag:yaml.org,2002:null', {
  implicit: true,
  implicitFirstChars: [''],
  resolve: (text) => (text === '' ? null : NOT_RESOLVED),
  identify: (value) => value === null,
});
const SCHEMA = FAILSAFE_SCHEMA.withTags(valueless);

/** Where an anchor, alias or tag may begin; also within texts, which the careful reading tells apart. */
const MAY_HOLD_PROPERTIES = /(?:^|[\s[{,:?-])[&*!]/m;

/** A YAML text: its value, or everything that is wrong with it. */
export type ParsedYaml = { readonly value: unknown } | { readonly findings: readonly YamlFinding[] };

/**
 * Reads YAML. Every scalar is a text as written, Chinese on several lines joined without spaces, and a key without a value is null.
 * The fast parser stops at its first error and knows no anchors; where it fails, the careful one finds all of them.
 */
export function parseYaml(text: string): ParsedYaml {
  const loneReturn = /\r(?!\n)/.exec(text);
  if (loneReturn !== null) return { findings: [loneReturnAt(loneReturn.index)] };
  const outcome = loadQuickly(text);
  if (!(outcome instanceof YAMLException)) {
    const findings = MAY_HOLD_PROPERTIES.test(text) ? yamlFindings(text) : lostEnds(text);
    return findings.length > 0 ? { findings } : { value: withoutFolds(text, outcome) };
  }
  const findings = findingsAtStart(text, outcome.mark?.position ?? 0);
  return { findings: findings.length > 0 ? findings : [findingOf(text, outcome)] };
}

/** Where Chinese goes on in the next line, YAML puts a space between; people who write do not. */
function withoutFolds(text: string, value: unknown): unknown {
  const marked = hasSpacedChinese(value) ? withMarkedFolds(text) : undefined;
  if (marked === undefined) return value;
  const again = loadQuickly(marked);
  return again instanceof YAMLException ? value : joinedChinese(again);
}

/** Characters that the careful parser looks at to explain what is wrong: it takes long over a text that is no YAML at all. */
const LOOKED_AT = 256 * 1024;

/** What is wrong with a text of which the fast parser failed at a place, if that is near enough to its start. */
function findingsAtStart(text: string, failed: number): readonly YamlFinding[] {
  if (text.length <= LOOKED_AT) return yamlFindings(text);
  if (failed >= LOOKED_AT) return [];
  const cut = Math.max(text.lastIndexOf('\n', LOOKED_AT) + 1, failed + 1);
  // What seems to be wrong at the cut is wrong because of it.
  return yamlFindings(text.slice(0, cut)).filter(({ at }) => at.start + at.length < cut - 1);
}

/** YAML takes it for the end of a line, most editors do not: what people see and what is read would differ. */
const loneReturnAt = (start: number): YamlFinding => ({
  rule: 'yaml/syntax',
  message: '有单独的回车符（不带换行符）',
  remedy: '在编辑器里把换行统一为 LF 或 CRLF 后保存。',
  at: { start, length: 1 },
});

function loadQuickly(text: string): unknown {
  try {
    return load(text, { schema: SCHEMA, maxAliases: 0, maxDepth: DEPTH_LIMIT });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** What only the fast parser objects to. */
function findingOf(text: string, { reason, mark }: YAMLException): YamlFinding {
  const at = { start: mark?.position ?? 0, length: 1 };
  if (reason.includes('input is empty')) {
    return { rule: 'content/empty-file', message: '文件是空的', remedy: '填上内容，或删去这个文件。', at };
  }
  if (reason.includes('maxDepth')) {
    const remedy = '检查括号和缩进；内容文件的写法见 docs/files.zh-CN.md。';
    return { rule: 'yaml/depth', message: `嵌套超过 ${DEPTH_LIMIT} 层`, remedy, at };
  }
  if (reason.includes('null byte') || reason.includes('non-printable')) {
    const remedy = '删去这个字符；整个文件都如此时，另存为 UTF-8 再试。';
    return { rule: 'yaml/syntax', message: '有看不见的控制字符', remedy, at };
  }
  if (/^[^\n]*\t/.test(text.slice(text.lastIndexOf('\n', at.start - 1) + 1))) return tabIn(text, at.start);
  const remedy = '对照 docs/files.zh-CN.md 中的写法改正。';
  return { rule: 'yaml/syntax', message: `YAML 写法有误（${reason}）`, remedy, at };
}
