import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';

const BASE = join(import.meta.dirname, '../errors/base');
const root = mkdtempSync(join(tmpdir(), 'mingzhang-slips-'));
cpSync(BASE, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const OWN = 'disclosures/demo-bureau/2026';

/** What the reader says of the good content with one text put in the place of another; "" is the end of the file. */
function saidWith(file: string, from: string | RegExp, to: string): readonly string[] {
  const path = join(root, OWN, file);
  const good = readFileSync(path, 'utf8');
  const bad = from === '' ? good + to : good.replace(from, to);
  expect(bad).not.toBe(good);
  writeFileSync(path, bad);
  const { findings } = readContent(root);
  writeFileSync(path, good);
  return findings.map(({ message, remedy }) => `${message} → ${remedy}`);
}

const LINE = '{ line: general, amount: 1254.55 }';

describe('a slip of the hand is one message that names it and says how it is written', () => {
  test.each([
    [
      'a comma for the point',
      'tables/summary.yaml',
      'amount: 200.50',
      'amount: 200,50',
      /金额 200,50 里写了逗号.*→ .*amount: 200\.50。/,
    ],
    [
      'a comma between thousands',
      'tables/summary.yaml',
      LINE,
      LINE.replace('1254', '1,254'),
      /金额 1,254\.55 写了千分位的逗号.*→ 写作 amount: 1254\.55/,
    ],
    [
      'a Chinese comma behind a word',
      'tables/summary.yaml',
      LINE,
      LINE.replace(',', '，'),
      /逗号是全角的 → 各项之间写半角的逗号/,
    ],
    [
      'a Chinese comma without a space',
      'tables/expenditure.yaml',
      '"2080101", total',
      '"2080101"，total',
      /逗号是全角的/,
    ],
    [
      'a Chinese colon in braces',
      'tables/summary.yaml',
      LINE,
      LINE.replace('amount: ', 'amount：'),
      /冒号或空格是全角的/,
    ],
    [
      'a Chinese space behind the colon',
      'tables/summary.yaml',
      LINE,
      LINE.replace('amount: ', 'amount:　'),
      /冒号或空格是全角的/,
    ],
    [
      'a Chinese space before the line',
      'tables/summary.yaml',
      `  - ${LINE}`,
      `　- ${LINE}`,
      /行首用了全角空格缩进/,
    ],
    [
      'a space of a web page before the line',
      'tables/summary.yaml',
      `  - ${LINE}`,
      `\u00A0\u00A0- ${LINE}`,
      /^行首用了不换行空格或别的特殊空格缩进 → 从网页或文档粘贴来的空格/,
    ],
    [
      'Chinese quotation marks around a code',
      'tables/expenditure.yaml',
      'code: "208"',
      'code: “208”',
      /外面的引号是全角的 → 写作 "208"。$/,
    ],
    [
      'a text that begins with a bracket',
      'projects.yaml',
      'name: ',
      'name: [市级]',
      /^方括号后面还有内容 → 文字以“\[”开头的，给整个值加上引号/,
    ],
    [
      'a comma for the point of an amount',
      'tables/summary.yaml',
      LINE,
      LINE.replace('1254.55', '1254,55'),
      /^不认识的键“55” → 金额里的小数点写成了逗号，被读成了两项：写作 amount: 1254\.55。/,
    ],
    [
      'a text that begins with a link',
      'projects.yaml',
      'name: ',
      'name: [附件](attachments/a.pdf)',
      /^值以链接“\[附件\]\(…”开头，YAML 把方括号读成了一列 → .*只要文字的，删去方括号和圆括号里的地址。$/,
    ],
    [
      'a tab in braces',
      'tables/summary.yaml',
      LINE,
      LINE.replace(', ', ',\t').replace('{ ', '{\t'),
      /用了制表符/,
    ],
    [
      'a dash for a blank',
      'tables/summary.yaml',
      LINE,
      LINE.replace('1254.55', '-'),
      /不能当作空格子 → .*写 ""/,
    ],
    [
      'projects in the file of their table',
      'tables/projects.yaml',
      '',
      'projects:\n  - { id: xm-01, name: 甲 }\n',
      /项目写在 projects\.yaml，不写在 tables\/ 里 → 移到本公开的文件夹/,
    ],
    [
      'a code that is no address and no code',
      'projects.yaml',
      '"150200226000000000011"',
      '"A/B"',
      /“code”写作“A\/B”，项目编码只能用半角数字和字母/,
    ],
    [
      'a code that Windows keeps',
      'projects.yaml',
      '"150200226000000000011"',
      '"CON"',
      /“code”写作“CON”，在 Windows 上是设备的名字，不能作网页的地址/,
    ],
    [
      'a date with its time',
      'disclosure.yaml',
      '2026-02-09',
      '2026-2-9 09:30:00',
      /日期“2026-2-9 09:30:00”的写法不对 → 写作 2026-02-09。/,
    ],
    ['a date in Chinese', 'disclosure.yaml', '2026-02-09', '2026年2月9日', /→ 写作 2026-02-09。/],
    ['a date of digits only', 'disclosure.yaml', '2026-02-09', '20260209', /→ 写作 2026-02-09。/],
    [
      'a date as a program writes it',
      'disclosure.yaml',
      '2026-02-09',
      '2026-02-09T09:00:00+08:00',
      /→ 写作 2026-02-09。/,
    ],
    [
      'a comma for the point, in quotes',
      'tables/summary.yaml',
      'amount: 200.50',
      'amount: "200,50"',
      /小数点写成了逗号 → .*写作 200\.50。/,
    ],
    [
      'a sign of money',
      'tables/summary.yaml',
      'amount: 200.50',
      'amount: ￥200.50',
      /带着货币符号 → .*写作 200\.50。/,
    ],
    [
      'Chinese quotation marks around a line',
      'tables/summary.yaml',
      'line: general',
      'line: “general”',
      /^“general”外面的引号是全角的 → 写作 "general"。$/,
    ],
    [
      'a comma in a text in braces',
      'projects.yaml',
      'name: 就业服务经费',
      'name: 就业,创业经费',
      /不认识的键“创业经费” → “name”的文字里有半角逗号.*写作 name: "就业,创业经费"/,
    ],
    [
      'no space behind the mark of a list',
      'tables/summary.yaml',
      `- ${LINE}`,
      `-${LINE}`,
      /^列表项的短横后面没有空格/,
    ],
    ['a bullet for a dash', 'tables/summary.yaml', `- ${LINE}`, `• ${LINE}`, /^列表项前面的“•”不是短横/],
    [
      'a key further out than its neighbours',
      'projects.yaml',
      /^.*$/s,
      'projects:\n  - id: a\n   name: 就业服务经费\n    unit: "101002"\n    money: { total: 120.50 }\n    use: 一，二\n',
      /前面有 3 个空格，同一层的是 4 个 → 把行首改为 4 个半角空格/,
    ],
    [
      'a key further in than its neighbours',
      'projects.yaml',
      /^.*$/s,
      'projects:\n  - id: a\n    name: 就业服务经费\n      unit: "101002"\n    money: { total: 120.50 }\n',
      /前面有 6 个空格，同一层的是 4 个 → 把行首改为 4 个半角空格/,
    ],
    [
      'a text that begins with a brace',
      'projects.yaml',
      /^.*$/s,
      'projects:\n  - id: a\n    name: {2026}年，就业服务经费\n',
      /^花括号后面还有内容 → 文字以“\{”开头的，给整个值加上引号/,
    ],
    [
      'a text that begins with a sign, with Chinese punctuation in it',
      'projects.yaml',
      /^.*$/s,
      'projects:\n  - id: a\n    name: @就业，服务经费\n',
      /^值不能以这个符号开头 → 给整个值加上引号。$/,
    ],
    [
      'a text that begins with a quoted word, with Chinese punctuation in it',
      'projects.yaml',
      /^.*$/s,
      'projects:\n  - id: a\n    name: "就业"服务，经费\n',
      /^引号后面还有内容 → 引号是文字的一部分时/,
    ],
    [
      'a reason that was left to be written',
      'disclosure.yaml',
      '',
      'acknowledged:\n  - { rule: points/agree, at: a/b/c, reason: … }\n',
      /还没有写原因/,
    ],
    [
      'a reason for a table left out that was not written',
      'disclosure.yaml',
      '',
      'notInSource:\n  - { table: income, reason: 待补 }\n',
      /还没有写原因/,
    ],
    [
      'a correction before the publication',
      'disclosure.yaml',
      '',
      'corrections:\n  - { date: 2026-01-05, reason: 录入错误, figures: [{ at: summary/general/amount, from: "1.00", to: "1254.55" }] }\n',
      /更正的日期 2026-01-05 早于公开时间 2026-02-09/,
    ],
  ] as const)('%s', (_, file, from, to, says) => {
    const said = saidWith(file, from, to);
    expect(said).toEqual([expect.stringMatching(says)]);
  });
});
