const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What says something in markup, and what XML 1.0 cannot hold at all, lone surrogates included. */
const EVERY = /[&<>"]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Nearly all texts have nothing of it, and this is told much faster by characters than by code points; half of a pair may belong to a whole one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const PERHAPS = /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** A text made safe as content and within double quotes, in HTML, SVG and XML alike; what none of them can hold becomes �. */
export const escaped = (text: string): string =>
  PERHAPS.test(text) ? text.replace(EVERY, (character) => ENTITIES[character] ?? '\ufffd') : text;
