import type { PublishedFigure } from '../../rules/corrections/published-figures.ts';

/** The figures of a disclosure as published.yaml keeps them: in the order of its tables, then those in no table. Blanks are left out. */
export const lockText = (figures: ReadonlyMap<string, PublishedFigure>): string =>
  [
    '# 公布时的数字，由 npm run publish:lock 写入，不要手改。以后改动的数字须在 disclosure.yaml 的 corrections 里写明。',
    'figures:',
    ...[...figures].flatMap(([place, { text }]) => (text === '' ? [] : [`  ${plainKey(place)}: ${text}`])),
    '',
  ].join('\n');

/** A key as YAML takes it without quotes, or quoted. */
const plainKey = (place: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9/_-]*$/.test(place) ? place : JSON.stringify(place);
