import { expect, test } from 'vitest';
import { wordEnds } from '../../src/model/base/word-ends.ts';
import { printed } from '../../src/model/markup/html.ts';
import { titleMarkup } from '../../src/model/markup/title-markup.ts';

test.each([
  ['一般公共预算支出预算表', '一般|公共|预算|支出|预算表'],
  ['九、一般公共预算“三公”经费、会议费、培训费支出', '九、一般|公共|预算“三公”经费、会议费、培训费|支出'],
  ['人力资源和社会保障局', '人力|资源和|社会|保障局'],
  ['2080101 行政运行', '2080101 行政|运行'],
  ['', ''],
])('lines of %s end between words', (title, words) => {
  const ends = wordEnds(title);
  expect([0, ...ends].map((start, word) => title.slice(start, ends[word])).join('|')).toBe(words);
});

test('what is kept in a title is not parted, and nothing of it is lost', () => {
  const title = '2026年增加1.2万元的一般公共预算支出预算表<1>';
  const markup = printed(titleMarkup(title));
  expect(markup).toContain('<span class="kept">增加1.2万元</span>');
  expect(markup).toContain('一般<wbr>公共<wbr>预算<wbr>支出');
  expect(markup.replaceAll(/<[^>]*>/g, '')).toBe(title.replace('<1>', '&lt;1&gt;'));
});
