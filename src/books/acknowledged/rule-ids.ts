import { READ_RULES } from '../../read/findings/read-rules.ts';
import { RULES } from '../../rules/rules.ts';

/** Rules whose findings are made beside the list: by the day, of the website, of what is acknowledged. */
const BESIDE = [
  'timeliness/overdue',
  'timeliness/future',
  'site/unknown',
  'site/published',
  'pages/figure',
  'pages/typed',
  'pages/placeholder',
  'glossary/unexplained',
  'glossary/unused',
  'acknowledged/unmatched',
  'acknowledged/unpublished',
] as const;

/** Ids of all rules, by which acknowledgements name them. */
export const RULE_IDS: ReadonlySet<string> = new Set([
  ...RULES.map(({ id }) => id),
  ...Object.keys(READ_RULES),
  ...BESIDE,
]);
