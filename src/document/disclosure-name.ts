import type { DisclosureRecord } from '../model/content.ts';

/** What a disclosure is called beside others: 包头市人力资源和社会保障局 2026年. */
export const disclosureName = ({ discloser, year }: Pick<DisclosureRecord, 'discloser' | 'year'>): string =>
  `${discloser.title} ${year}年`;
