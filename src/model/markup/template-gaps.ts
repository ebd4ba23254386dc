/** Where a gap of a template of markup stands: between tags, within a tag, or within the double quotes of an attribute. */
export type Gap = 'content' | 'tag' | 'quoted';

/** A style that is written out has no gap in it. */
const STYLE = /<style>[^<]*<\/style>/g;

/** What holds no markup: what is put into it cannot be made safe by escaping. */
const RAW = /<(?:(?:script|style)(?![A-Za-z])|!--|!\[CDATA)/i;

/**
 * Where each gap of a template stands.
 * @param strings what is written between the gaps
 * @throws Error where a gap stands, or the template ends, where no value can be made safe: in the name of a tag, in an attribute without
 * double quotes, in a script, a style or a comment
 */
export function gapsOf(strings: readonly string[]): readonly Gap[] {
  const wrong = (why: string): Error => new Error(`${why}: ${strings.join(' … ')}`);
  const texts = strings.map((text) => text.replaceAll(STYLE, ''));
  if (RAW.test(texts.join(''))) throw wrong('a script, a style or a comment is not put together');
  const gaps: Gap[] = [];
  let gap: Gap = 'content';
  for (const [index, text] of texts.entries()) {
    for (const [at, character] of text.split('').entries()) {
      if (gap === 'content' && character === '<') gap = 'tag';
      else if (gap === 'tag' && character === '>') gap = 'content';
      else if (gap === 'tag' && character === "'") throw wrong('attributes are written in double quotes');
      else if (gap === 'tag' && character === '"') {
        if (text[at - 1] !== '=') throw wrong('an attribute is written name="…"');
        gap = 'quoted';
      } else if (gap === 'quoted' && character === '"') gap = 'tag';
    }
    if (index === texts.length - 1) break;
    if (gap === 'tag' && /(?:[</=]|\s)$/.test(text))
      throw wrong('a gap stands right behind the name of its tag, or within quotes');
    gaps.push(gap);
  }
  if (gap !== 'content') throw wrong('a tag is not closed');
  return gaps;
}
