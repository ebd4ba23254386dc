import { escaped } from './escape.ts';
import { type Gap, gapsOf } from './template-gaps.ts';

/** Only this module makes markup: what comes from content or from JSON cannot pass for it. */
const CONTENT: unique symbol = Symbol('content');
const ATTRIBUTES: unique symbol = Symbol('attributes');

/** Markup that is safe: it stands as it is wherever content of an element stands. */
export interface Markup {
  readonly [CONTENT]: string;
}

/** Attributes of a tag that are safe: they stand right behind its name. */
export interface MarkupAttributes {
  readonly [ATTRIBUTES]: string;
}

/** What stands between tags: texts are escaped, a list stands one behind the other, undefined is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** A value of an attribute: undefined leaves it out, a list is one of words, without those that are empty; an empty list leaves it out. */
export type AttributeValue = string | number | undefined | readonly (string | undefined)[];

type Inserted = Content | MarkupAttributes;

const gapsOfTemplates = new WeakMap<TemplateStringsArray, readonly Gap[]>();

/**
 * Puts HTML, SVG or XML together: the one way to do it in this code. Between tags stands any content, within quotes a text or a number,
 * right behind the name of a tag the attributes that {@link attributes} makes: html`<td${attributes({ id })} class="note">${text}</td>`.
 * @throws Error where a value stands in a place that it cannot be made safe for
 */
export function html(strings: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  const gaps = gapsOfTemplates.get(strings) ?? gapsOf(strings);
  gapsOfTemplates.set(strings, gaps);
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    text += filled(gaps[index], values[index]) + (strings[index + 1] ?? '');
  }
  return { [CONTENT]: text };
}

function filled(gap: Gap | undefined, value: Inserted): string {
  switch (gap) {
    case 'content':
      return contentText(value);
    case 'tag':
      if (value === undefined) return '';
      if (typeof value === 'object' && ATTRIBUTES in value) return value[ATTRIBUTES];
      throw new Error('only attributes stand within a tag');
    case 'quoted':
      if (typeof value === 'string') return escaped(value);
      if (typeof value === 'number') return String(value);
      throw new Error('only a text or a number stands within quotes');
    case undefined:
      throw new Error('a value without a gap');
  }
}

function contentText(value: Inserted): string {
  if (typeof value === 'string') return escaped(value);
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(contentText).join('');
  if (CONTENT in value) return value[CONTENT];
  throw new Error('no content: attributes stand within a tag');
}

/** `Array.isArray` does not narrow a readonly list. */
const isList = (value: Inserted): value is readonly Content[] => Array.isArray(value);

const knownNames = new Set<string>();

/** Attributes in the order they are given. @throws Error where a name cannot be one */
export function attributes(named: Readonly<Record<string, AttributeValue>>): MarkupAttributes {
  let text = '';
  for (const name in named) {
    const value = named[name];
    const said = typeof value === 'object' ? words(value) : value;
    if (said === undefined) continue;
    if (!knownNames.has(name)) {
      if (!/^[a-z][a-z-]*$/i.test(name)) throw new Error(`no attribute is called ${name}`);
      knownNames.add(name);
    }
    text += ` ${name}="${typeof said === 'number' ? said : escaped(said)}"`;
  }
  return { [ATTRIBUTES]: text };
}

function words(list: readonly (string | undefined)[]): string | undefined {
  let text = '';
  for (const word of list) if (word !== undefined && word !== '') text += text === '' ? word : ` ${word}`;
  return text === '' ? undefined : text;
}

/** An element whose name is worked out: `h2` or `h3`, `td` or `th`. @throws Error where the name cannot be one */
export function element(name: string, own: MarkupAttributes | undefined, content: Content): Markup {
  if (!/^[a-z][a-z\d]*$/i.test(name) || /^(?:script|style)$/i.test(name))
    throw new Error(`no element is called ${name}`);
  return { [CONTENT]: `<${name}${filled('tag', own)}>${contentText(content)}</${name}>` };
}

/** Parts one to a line, for markup that people read in the source. */
export const onLines = (parts: readonly Content[]): Markup => ({
  [CONTENT]: parts.map(contentText).join('\n'),
});

/** Markup as text, to be written to a file or handed to what shows it. */
export const printed = (markup: Markup | readonly Markup[]): string => contentText(markup);
