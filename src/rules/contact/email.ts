import { at } from '../../model/source.ts';
import type { Rule } from '../rule/rule.ts';
import { eachText } from '../written/each-text.ts';

/** What is called an e-mail address in a text: 邮箱：bgs@example.gov.cn. */
const CALLED =
  /(?:邮箱|电子邮件|e-?mail)(?:地址)?(?:为|是)?\s?[：:]\s?(?<address>[^\s，。；、,;（）()]*[@＠A-Za-z][^\s，。；、,;（）()]*)/iu;

/** texts/email: an e-mail address of the contact, or in a text, is one that a mail can be sent to. */
export const email: Rule = {
  id: 'texts/email',
  severity: 'warning',
  title: '电子邮箱是完整的地址',
  basis: '少了“@”或域名的邮箱收不到信，公开的联系方式就等于没有。',
  check: (account) => {
    const { disclosure } = account;
    const inTexts = eachText(account, ({ text, title }) => {
      const address = CALLED.exec(text)?.groups?.address;
      return address === undefined || isEmailAddress(address)
        ? undefined
        : { message: `${title}里的电子邮箱“${address}”不是完整的邮箱地址`, remedy: REMEDY };
    });
    const contact = disclosure.narrative?.contact;
    const wrong = (contact?.email ?? '')
      .split(/[、，,；;／/\s]+/u)
      .filter((address) => address !== '' && !isEmailAddress(address));
    if (contact === undefined || wrong.length === 0) return inTexts;
    return [
      ...inTexts,
      {
        source: at(contact.source, 'email'),
        label: '电子邮箱',
        place: 'narrative/contact/email',
        message: `电子邮箱“${wrong.join('”、“')}”不是完整的邮箱地址`,
        remedy: REMEDY,
      },
    ];
  },
};

const REMEDY = '核对邮箱：名称、一个 @、域名，如 bgs@example.gov.cn，中间没有空格和汉字的标点。';

/** Whether a text is an address for mails: a name, one @ and a domain with a dot in it; a domain may be in Chinese. */
export const isEmailAddress = (text: string): boolean =>
  /^[\w.+-]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(text) && !/\.\.|^\.|\.@/u.test(text);
