import { expect, test } from 'vitest';
import { parseSiteArguments } from './site-arguments.ts';

test('without options the content and the website are in their usual folders', () => {
  expect(parseSiteArguments([])).toEqual({
    kind: 'arguments',
    values: {
      content: 'content',
      out: 'dist',
      base: '/',
      site: undefined,
      disk: false,
      compress: false,
      pdf: false,
      keep: false,
      verbose: false,
      cache: 'node_modules/.cache/mingzhang',
    },
  });
});

test.each([
  ['budget', '/budget/'],
  ['/a/b', '/a/b/'],
  ['//a//', '/a/'],
])('the base %s is %s', (base, expected) => {
  expect(parseSiteArguments(['--base', base])).toMatchObject({ values: { base: expected } });
});

test.each([
  [['--contnet', 'x'], '看不懂的参数'],
  [['x'], '看不懂的参数'],
  [['--out'], '看不懂的参数'],
  [['--out', ''], '--out 后面缺少内容'],
  [['--site', 'example.org'], '--site 应以 http:// 或 https:// 开头：example.org'],
  [['--base', 'https://example.org/'], '--base 应为路径'],
])('%j is not understood', (args, message) => {
  const parsed = parseSiteArguments(args);
  expect(parsed.kind).toBe('wrong');
  expect(parsed).toHaveProperty('message', expect.stringContaining(message));
});

test('--no-cache keeps nothing', () => {
  expect(parseSiteArguments(['--no-cache'])).toMatchObject({ values: { cache: undefined } });
});

test('--help asks for help', () => {
  expect(parseSiteArguments(['-h'])).toEqual({ kind: 'help' });
});
