import { escapeRefusal, hostShown, webAddressRefusal } from '../text/web-address.ts';

/** Links that are no web address: an address to write to, a number to call, or a place of this site. */
const OTHERS = /^(?:mailto:[^\s\\]+|tel:[\d+ -]+|#[^\s\\]*|\.{1,2}\/[^\s\\]*|\/(?![/\\])[^\s\\]*)$/i;

/**
 * What is wrong with the target of a link, said after it; undefined where nothing is.
 * @param text the words of the link: where they are an address, it must be the one they lead to
 */
export function linkRefusal(url: string, text: string): string | undefined {
  if (OTHERS.test(url)) return escapeRefusal(url);
  if (!/^https?:/i.test(url)) return '不允许';
  const refusal = webAddressRefusal(url);
  if (refusal !== undefined) return refusal;
  const [shown, real] = [hostShown(text), hostShown(url)];
  return shown === undefined || shown === real ? undefined : `与它的文字“${shown}”不是同一个网站`;
}
