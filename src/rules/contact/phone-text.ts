import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';
import { digitsIn, isPhoneNumber } from './phone.ts';

/** What is called a telephone number: 联系电话：0472-5618712, 咨询电话 12333. */
const CALLED = /(?:电话|热线|传真|手机)(?:号码)?(?:为|是)?[：:\s]{0,2}([\d（(][\d\s()（）—－-]{4,24}\d)/gu;

/** texts/phone-text: telephone numbers in texts have as many digits as there are. */
export const phoneInText: Rule = {
  id: 'texts/phone-text',
  severity: 'warning',
  title: '文字里的电话号码位数正确',
  basis: '手机号码 11 位，固定电话 7 或 8 位（区号另计）；少一位的号码打不通，公开的联系方式就等于没有。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const wrong = [...text.matchAll(CALLED)].find(([, number = '']) => !isPhoneNumber(number));
      if (wrong === undefined) return undefined;
      const [all, number = ''] = wrong;
      return {
        message: `${title}里的电话 ${number.trim()}（${digitsIn(number)} 位）位数不对：${around(text, wrong.index, all.length)}`,
        remedy: '核对号码：手机 11 位，固定电话 7 或 8 位，前面可加区号。',
      };
    }),
};
