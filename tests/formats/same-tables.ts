import type { Format } from '../../src/formats/format.ts';

/** What a format prints, whatever it is called: two that print the same cannot be told apart by a workbook. */
export const printedBy = ({
  id: _id,
  title: _title,
  source: _source,
  extends: _extends,
  ...format
}: Format): string => JSON.stringify(format);

/** What its tables print: whatever else two formats say of cover, outline and the line above tables, tables alone do not tell them apart. */
export const tablesPrintedBy = ({ moneyUnit, decimals, tables }: Format): string =>
  JSON.stringify({ moneyUnit, decimals, tables });
