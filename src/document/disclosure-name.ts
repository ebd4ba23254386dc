import type { DisclosureRecord } from '../model/content.ts';
import { termTitle } from '../model/disclosure/kind.ts';

/** What a disclosure is called beside others: 包头市人力资源和社会保障局 2026年. */
export const disclosureName = ({
  discloser,
  ...term
}: Pick<DisclosureRecord, 'discloser' | 'year' | 'kind'>): string => `${discloser.title} ${termTitle(term)}`;
