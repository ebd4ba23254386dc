import { lookAlikes } from '../characters/look-alikes.ts';

/** What is wrong with a web address (http, https): nothing may make it look like the address of another host. */
export function webAddressRefusal(text: string): string | undefined {
  const match = /^https?:\/\/([^/?#]*)/i.exec(text);
  const authority = match?.[1] ?? '';
  if (match === null || authority === '' || /[\s"'<>\\^`{}|]/.test(text))
    return '应为 http:// 或 https:// 开头的网址';
  if (authority.includes('@')) return `“@”前面的“${authority.split('@')[0]}”不是网站的地址，看的人会认错`;
  if (lookAlikes(authority).length > 0) return `“${authority}”里有看起来像另一个字的字符`;
  if (!URL.canParse(text)) return '不是完整的网址';
  return escapeRefusal(text);
}

/** What is wrong with the escapes (%E9%A2%84) of an address. */
export function escapeRefusal(text: string): string | undefined {
  try {
    decodeURIComponent(text);
    return undefined;
  } catch {
    return '的百分号后面不是两位十六进制数；百分号本身写作 %25';
  }
}

/** The host a text seems to name: "https://www.gov.cn/x", "www.gov.cn"; undefined where it seems to name none. */
export function hostShown(text: string): string | undefined {
  const host = /^\s*(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?\s*$/i.exec(text)?.[1];
  return host?.toLowerCase();
}
