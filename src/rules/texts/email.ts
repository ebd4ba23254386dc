import { at } from '../../model/source.ts';
import type { Rule } from '../rule/rule.ts';

/** texts/email: an e-mail address of the contact is one that a mail can be sent to. */
export const email: Rule = {
  id: 'texts/email',
  severity: 'warning',
  title: '电子邮箱是完整的地址',
  basis: '少了“@”或域名的邮箱收不到信，公开的联系方式就等于没有。',
  check: ({ disclosure }) => {
    const contact = disclosure.narrative?.contact;
    const wrong = (contact?.email ?? '')
      .split(/[、，,；;／/\s]+/u)
      .filter((address) => address !== '' && !isEmailAddress(address));
    if (contact === undefined || wrong.length === 0) return [];
    return [
      {
        source: at(contact.source, 'email'),
        label: '电子邮箱',
        place: 'narrative/contact/email',
        message: `电子邮箱“${wrong.join('”、“')}”不是完整的邮箱地址`,
        remedy: '核对邮箱：名称、一个 @、域名，如 bgs@example.gov.cn，中间没有空格和汉字的标点。',
      },
    ];
  },
};

/** Whether a text is an address for mails: a name, one @ and a domain with a dot in it; a domain may be in Chinese. */
export const isEmailAddress = (text: string): boolean =>
  /^[\w.+-]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(text) && !/\.\.|^\.|\.@/u.test(text);
