/** Which of two texts comes first, by their characters alone: the same on every machine, and in whatever order they were met. */
export const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
