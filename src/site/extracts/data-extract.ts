import { API_ADDRESS, apiDisclosure } from '../../exporters/data/api.ts';
import { DATA_ADDRESS, type FactsFormat } from '../../exporters/data/data-set.ts';
import { factFields } from '../../exporters/data/fact-fields.ts';
import { factsLines } from '../../exporters/data/fact-files.ts';
import { factsOf } from '../../exporters/data/facts.ts';
import type { Account } from '../../points/account/account.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';

/** What the open data of the website takes from a disclosure. */
export interface DataExtract {
  /** As the API lists it. */
  readonly api: ReturnType<typeof apiDisclosure>;
  /** Its facts as they stand in the file of its year. */
  readonly lines: Readonly<Record<FactsFormat, Uint8Array>>;
}

/** The same for an open account. */
export function dataExtract(account: Account, absolute: AbsoluteAddress): DataExtract {
  const from = (folder: string) => (path: string) => absolute(path) ?? relativeHref(folder, path);
  const fields = factFields(account.taxonomy);
  const facts = factsOf(account);
  return {
    api: apiDisclosure(account, from(API_ADDRESS)),
    lines: factsLines(fields, facts, from(DATA_ADDRESS)),
  };
}
