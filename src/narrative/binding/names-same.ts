import type { Named } from '../../model/narrative.ts';

/** Whether two ways of naming a point name the same members. */
export const namesSame = (a: Named, b: Named): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
};
