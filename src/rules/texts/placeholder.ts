import type { Rule } from '../rule/rule.ts';
import { around, eachText } from './each-text.ts';

/**
 * What a template leaves to be filled in: XX, ××, ＸＸ市, 待填写, （略）, ___. A single × is a sign of multiplication, and
 * letters beside XX make a name (XXL).
 */
const LEFT =
  /(?<![A-Za-zＸ])(?:[XxＸ]{2,}|[×]{2,})(?![A-Za-z])|待(?:填写|填报|补充|完善|核实|确认)(?=$|[，。；、）)])|[（(](?:略|此处略|待定)[）)]|_{3,}|＿{2,}|\bTODO\b|请(?:在此)?(?:填写|输入)/u;

/** texts/placeholder: nothing of a template is left unfilled. */
export const placeholder: Rule = {
  id: 'texts/placeholder',
  severity: 'error',
  title: '没有遗留的占位文字',
  basis: '模板里留空待填的字样原样公开，说明这一处没有填写（财预〔2016〕143号要求公开的内容真实、完整）。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const found = LEFT.exec(text);
      return found === null
        ? undefined
        : {
            message: `${title}里有没填完的“${found[0]}”：${around(text, found.index, found[0].length)}`,
            remedy: '写上应有的内容；没有的，删去这一句。',
          };
    }),
};
