import { html, type Markup, onLines, printed } from '../../model/markup/html.ts';

/** An entry of a feed. */
export interface FeedEntry {
  /** Permanent, never shown. */
  readonly id: string;
  readonly title: string;
  /** Where it leads: absolute, or relative to the feed. */
  readonly href: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly author: string;
  readonly summary: string;
}

/** What a feed is. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly home: string;
  /** Its own address, where it is known. */
  readonly self?: string | undefined;
  readonly entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287), the latest entry first; days are days of China. */
export function atomFeed({ id, title, publisher, home, self, entries }: Feed): string {
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const head = [
    html`  <id>${id}</id>`,
    html`  <title>${title}</title>`,
    html`  <updated>${timestamp(sorted[0]?.date ?? '1970-01-01')}</updated>`,
    html`  <author><name>${publisher}</name></author>`,
    html`  <link rel="alternate" type="text/html" href="${home}"/>`,
    ...(self === undefined ? [] : [html`  <link rel="self" type="application/atom+xml" href="${self}"/>`]),
  ];
  return printed(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
${onLines([...head, ...sorted.map(entryXml)])}
</feed>
`);
}

const entryXml = ({ id, title, href, date, author, summary }: FeedEntry): Markup => html`  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <link rel="alternate" type="text/html" href="${href}"/>
    <updated>${timestamp(date)}</updated>
    <author><name>${author}</name></author>
    <summary>${summary}</summary>
  </entry>`;

const timestamp = (date: string): string => `${date}T00:00:00+08:00`;
