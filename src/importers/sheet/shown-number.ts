/**
 * The digits a spreadsheet shows for a number it holds as a double: what its number format makes of it, or for a number without
 * a format (General) the shortest digits that mean it. 0.1 + 0.2 is shown as 0.3, and so it is read.
 * @param formatted what the number format gives, "" where there is none
 * @param format the number format itself
 */
export function shownNumber(value: number, formatted: string, format: string): string {
  if (!Number.isFinite(value)) return formatted;
  const shown = formatted.trim();
  if (format !== '' && format !== 'General' && format !== '@') {
    const digits = shown.replace(/[\s,，¥￥$_]/g, '');
    // Formats show negative numbers red, in brackets or with a triangle: the number itself says its sign.
    const [, bare] = /^[-−△▲]?\(?(\d+(?:\.\d+)?)\)?-?$/.exec(digits) ?? [];
    if (bare !== undefined) return value < 0 && /[1-9]/.test(bare) ? `-${bare}` : bare;
    // Accounting formats show a dash for zero.
    if (value === 0 && /^[-–—]*$/.test(digits)) return zeroOf(format);
    if (/[%年月日:E]/.test(shown)) return shown;
  }
  return plainDigits(value);
}

/** A zero with the digits its format gives other numbers. */
function zeroOf(format: string): string {
  const digits = /0\.(0+)/.exec(format)?.[1];
  return digits === undefined ? '0' : `0.${digits}`;
}

/** A double in plain digits, the noise behind its fifteenth digit taken off. */
function plainDigits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /e/i.test(text)
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
    : text;
}
