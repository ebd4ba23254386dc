/**
 * Moves the point of a printed amount, exactly: it is digits, never a number. 万元 to 元 is four places, 元 to 万元 four back.
 * Zeros that only fill up behind the point are left out beyond two; a printed digit never is.
 * @param text digits with or without separators between groups of three: "11,547.43"
 * @param places how far the point moves to the right; to the left where it is negative
 * @returns with separators between groups of three
 */
export function shiftDigits(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.replace(/^-/, '').replaceAll(',', '').split('.');
  const at = whole.length + places;
  const digits = (whole + fraction).padEnd(at, '0');
  const filled = at > 0 ? digits : digits.padStart(digits.length + 1 - at, '0');
  const point = Math.max(at, 1);
  const before = filled.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = filled.slice(point).replace(/(?<=^\d\d\d*?)0+$/, '');
  const grouped = before.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign}${grouped}${after === '' ? '' : `.${after}`}`;
}
