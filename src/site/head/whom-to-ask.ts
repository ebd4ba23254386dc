import type { Books } from '../../books/books.ts';
import type { Account } from '../../points/account/account.ts';

/** Whom to ask about a figure: the unit's own contact, or the website's. */
export interface WhomToAsk {
  /** 包头市人力资源和社会保障局, 王利勤 */
  readonly who: string;
  readonly phone?: WayToAsk | undefined;
  readonly email?: WayToAsk | undefined;
  readonly address?: string | undefined;
}

/** A way to ask, and the link that opens it; a number or address that cannot be one is words alone. */
export interface WayToAsk {
  readonly text: string;
  readonly href?: string | undefined;
}

/** A number that can be called: 0472-5618719, not 5618719 转 801. */
const PHONE = /^\+?[\d()（） -]{5,24}$/;

/** An address of mail as far as its signs go. */
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Whom to ask about a table; undefined where nobody is told. @param about the table's title, which a mail carries */
export function whomToAsk({ content }: Books, account: Account, about: string): WhomToAsk | undefined {
  const { narrative, discloser } = account.disclosure;
  const own = narrative?.contact;
  const contact = own ?? content.site.contact;
  if (contact === undefined) return undefined;
  const { phone, email, address } = contact;
  if (phone === undefined && email === undefined && address === undefined) return undefined;
  const who = own === undefined ? content.site.publisher : discloser.title;
  return {
    who: own?.person === undefined ? who : `${who}，${own.person}`,
    phone:
      phone === undefined
        ? undefined
        : {
            text: phone.replaceAll('-', '\u2011'),
            href: PHONE.test(phone) ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined,
          },
    email:
      email === undefined
        ? undefined
        : {
            text: email,
            href: EMAIL.test(email) ? `mailto:${email}?subject=${encodeURIComponent(about)}` : undefined,
          },
    address,
  };
}
