const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What says something in markup, and what XML 1.0 cannot hold at all, lone surrogates included. */
const SPECIAL = /[&<>"]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const EVERY = new RegExp(SPECIAL, 'gu');

/** A text made safe as content and within double quotes, in HTML, SVG and XML alike; what none of them can hold becomes �. */
export const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY, (character) => ENTITIES[character] ?? '\ufffd') : text;
