import { disclosureAddress, entryAddress, placeAddress } from '../../document/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/source.ts';
import { type Locate, SEVERITY_WORDS } from '../../report/terminal.ts';

/** A finding as the desk tells it: what `npm run check` says of it, with the page it concerns. */
export interface DeskNote {
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  /** Where it is to be mended, the place itself first: "content/…/expenditure.yaml:11:17". */
  readonly lines: readonly string[];
  readonly remedy: string;
  /** What it is about, from the root of the website: a cell, a table or a disclosure; the whole website where nothing nearer is known. */
  readonly address: string;
}

/** What is open, as notes in the order of the findings. */
export const deskNotes = (findings: readonly Finding[], locate: Locate): readonly DeskNote[] =>
  findings.map((finding) => ({
    severity: SEVERITY_WORDS[finding.severity],
    rule: finding.rule,
    message: finding.message,
    lines: [finding, ...(finding.related ?? [])].map(({ source }) => lineOf(locate(source))),
    remedy: finding.remedy,
    address: addressOf(finding),
  }));

const lineOf = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;

function addressOf({ disclosure, table, place, source }: Finding): string {
  const id = disclosure ?? /^disclosures\/([^/]+\/[^/]+)\//.exec(source.file)?.[1];
  if (id === undefined) return '/';
  if (place !== undefined) return placeAddress(id, place);
  return table === undefined ? disclosureAddress(id) : entryAddress(id, table);
}
