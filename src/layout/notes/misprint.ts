/** A code that the original prints wrongly: the name beside it, as it is printed, and what is meant. */
export interface Misprint {
  readonly name: string;
  readonly printed: string;
  readonly code: string;
}

/** The note that says what is meant. */
export const misprintNote = ({ name, printed, code }: Misprint): string =>
  `“${name}”的编码原件印作“${printed}”，指 ${code}。`;

const NOTE = /^“(?<name>.+)”的编码原件印作“(?<printed>.+)”，指 (?<code>\d+)。$/u;

/** What such a note says; undefined for any other. */
export function misprintIn(note: string): Misprint | undefined {
  const { name, printed, code } = NOTE.exec(note.trim())?.groups ?? {};
  return name === undefined || printed === undefined || code === undefined
    ? undefined
    : { name, printed, code };
}
