import { wordTexts } from '../../../narrative/sections/word-texts.ts';
import type { Account } from '../../../points/account/account.ts';
import { textForm } from '../../../read/text/text-form.ts';
import type { Ledger } from '../../rule/rule.ts';
import { disclosureTexts, tableTexts } from './heading-texts.ts';
import type { PublishedText } from './published-text.ts';
import { assetTexts, departmentTexts, procurementTexts, publishedProjectTexts } from './record-texts.ts';

/** A published text, and how a lock keeps it. */
export interface LockedText extends PublishedText {
  readonly form: string;
}

/** Everything that a disclosure publishes besides figures, by place; of places that are alike the first. */
export function publishedTexts(
  account: Account,
  { narratives }: Pick<Ledger, 'narratives'>,
): ReadonlyMap<string, LockedText> {
  const texts = new Map<string, LockedText>();
  for (const text of [
    ...disclosureTexts(account),
    ...tableTexts(account),
    ...publishedProjectTexts(account),
    ...departmentTexts(account),
    ...procurementTexts(account),
    ...assetTexts(account),
    ...wordTexts(account, narratives.get(account.disclosure.id)),
  ])
    if (!texts.has(text.place)) texts.set(text.place, { ...text, form: textForm(text.text) });
  return texts;
}
