/** Letters of a description. */
const SHORT = 100;

/** As much of a text as a description holds. */
export const shortened = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT - 1)}…`;
