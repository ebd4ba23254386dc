import { type FormatProposal, proposeFormat } from '../../src/importers/proposal/propose-format.ts';
import { content, sheetsOf } from './workbooks.ts';

/** The format that is proposed from a workbook and the lines of text around its tables, all formats of the content known. */
export function proposalOf(bytes: Uint8Array, lines: readonly string[] = []): FormatProposal {
  const proposal = proposeFormat({
    ...{ id: 'trial', files: ['公开表.xlsx'], sheets: sheetsOf(bytes), lines },
    ...{ taxonomy: content.taxonomy, formats: [...content.formats.values()] },
  });
  if (proposal === undefined) throw new Error('nothing is proposed');
  return proposal;
}
