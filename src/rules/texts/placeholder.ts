import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';

/**
 * What a template leaves to be filled in: XX, ××, ＸＸ市, ○○, □□, 待填写, （略）, （）, ___. A single × is a sign of multiplication, letters beside
 * XX make a name (XXL), and ○○ among Chinese digits is a year.
 */
const LEFT = new RegExp(
  [
    '(?<![A-Za-zＸ])(?:[XxＸ]{2,}|[×]{2,})(?![A-Za-z])',
    '(?<![A-Za-z\\d=])[XxＸ](?=万?元|年|月|日|人|辆|个|项|家|[%％])',
    '(?<![一二三四五六七八九十\\d])[○◯]{2,}(?![一二三四五六七八九十])|[□■▢]{2,}|某某',
    '(?<![\\d*＊])[*＊]{2,}(?![\\d*＊])',
    '待(?:填写|填报|填|补充|补|完善|核实|确认|录入)(?=$|[，。；、）)])',
    '[（(](?:略|此处略|待定)[）)]|_{3,}|＿{2,}|\\bTODO\\b',
    '请(?:在此|根据[^，。；、]{0,8})?(?:填写|输入)|此处填写',
    '（[\\s　]*）|【[\\s　]*】|〔[\\s　]*〕|《[\\s　]*》',
    '(?<![\\d年])[ 　]{2,}年[ 　]+月|(?<!\\d)20[ 　]+年',
    // A figure that its words wait for: 占 %, 比上年减少 万元.
    '(?:占|增加|减少|增长|下降|降低|支出|决算)[\\s　]*(?:[%％]|万元)(?=[，。；、）)]|$)',
    '(?:预算|(?<!单位(?:均|统一)?)为)(?:[\\s　]*[%％]|[\\s　]+万元)(?=[，。；、）)]|$)',
    // A choice that was not made: 决算数大（小）于预算数, 大小于, 增加（减少）5万元.
    '大[（(]?(?:于?[／/、（(])?小[）)]?于[）)]?(?=(?:年初|调整)?预算|上年|决算)',
    '(?:增加|增长|上升)[（(／/](?:减少|下降|降低)[）)]?(?=[\\s　]*\\d|[\\s　]*万元|的?(?:主要)?原因)',
    // A reason that is none: 主要原因是……, 增加的主要原因是无. Where nothing changed there is none to be told.
    '原因(?:是|为|：|:)?[\\s　]*(?:…+|[.]{3,}|。{3,}|—{2,}|略)(?=[。；;\\s]|$)|原因(?:是|为)[\\s　]*(?=[。；;])',
    '(?:增加|增长|上升|减少|下降)[^，。；\\d]{0,8}原因(?:是|为|：|:)?无(?=[。；;\\s]|$)',
    '^(?:同上|略|测试|test)[。.]?$|^[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*项目名称$',
  ].join('|'),
  'u',
);

/** What is left to be filled in, the first there is in a text, and where it begins. */
export function placeholderIn(text: string): { readonly text: string; readonly index: number } | undefined {
  const found = LEFT.exec(text);
  return found === null ? undefined : { text: found[0], index: found.index };
}

/** Two stars stand for words to be written, or were meant to make words bold: in YAML nothing does, in MDX a pair. */
const STARS =
  '代替内容的，写上应有的内容；要加粗的，在 narrative/ 的 .mdx 里写成一对 **…**，YAML 里的文字不能加粗，删去星号。';

/** texts/placeholder: nothing of a template is left unfilled. */
export const placeholder: Rule = {
  id: 'texts/placeholder',
  severity: 'error',
  title: '没有遗留的占位文字',
  basis: '模板里留空待填的字样原样公开，说明这一处没有填写（财预〔2016〕143号要求公开的内容真实、完整）。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const found = placeholderIn(text);
      return found === undefined
        ? undefined
        : {
            message: `${title}里有没填完的“${found.text}”：${around(text, found.index, found.text.length)}`,
            remedy: /^[*＊]/.test(found.text) ? STARS : '写上应有的内容；没有的，删去这一句。',
          };
    }),
};
