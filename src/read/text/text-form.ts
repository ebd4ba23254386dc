import { sha256 } from '../files/sha256.ts';

/** A text up to this length is kept as it is. */
const WHOLE = 40;
/** Characters of a longer text that are kept, to know it by. */
const BEGINNING = 24;

/**
 * A text as a lock keeps it: a short one as it is, of a longer one its beginning, its length and its digest, so that people see which text
 * is meant and any change of it is seen. A text that itself ends as a form does is never kept as it is: it cannot pass for a longer one.
 */
export function textForm(text: string): string {
  const signs = [...text];
  if (signs.length <= WHOLE && !/[\n\r]|〕$/.test(text)) return text;
  const beginning = signs.slice(0, BEGINNING).join('').replaceAll(/\s+/g, ' ').trimEnd();
  const digest = sha256(text).slice(0, 16);
  return `${beginning}…〔共 ${signs.length} 字，摘要 ${digest}〕`;
}
