import { Decimal } from './decimal.ts';

/** The value of digits as people write them, with separators of thousands: 1,234.50. @throws where it is no number */
export const writtenDecimal = (text: string): Decimal => new Decimal(text.replaceAll(',', ''));
