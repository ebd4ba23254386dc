import type { Finding, Related } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';
import { READ_RULES, type ReadRule } from './read-rules.ts';

/** What may be said of a place besides the message. */
export interface FindingDetails {
  /** What stands at the place. */
  readonly label?: string;
  readonly related?: readonly Related[];
}

/**
 * A finding of the reading layer. Severity and basis come from its rule; disclosure and table from the file's place.
 * @param message a Chinese sentence without its full stop
 * @param remedy what to do, with its full stop
 */
export function finding(
  rule: ReadRule,
  source: Source,
  message: string,
  remedy: string,
  details: FindingDetails = {},
): Finding {
  const facts: { readonly severity?: Finding['severity']; readonly basis: string } = READ_RULES[rule];
  return {
    rule,
    severity: facts.severity ?? 'error',
    message,
    source,
    ...details,
    remedy,
    basis: facts.basis,
    ...whereabouts(source.file),
  };
}

/** Whether what a finding is about is not read. A lock says again what the other files say: without it they are as whole as they were. */
export const isUnreadable = ({ severity, rule }: Finding): boolean =>
  severity === 'error' && rule !== 'corrections/lock';

/** The disclosure and table a file of the content folder belongs to. */
function whereabouts(file: string): { readonly disclosure?: string; readonly table?: string } {
  const [, disclosure, table] = /^disclosures\/([^/]+\/[^/]+)(?:\/tables\/([^/]+)\.yaml)?/.exec(file) ?? [];
  return { ...(disclosure && { disclosure }), ...(table && { table }) };
}
