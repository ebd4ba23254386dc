/** What a lock says besides its figures. */
interface LockHead {
  readonly of: string;
  readonly before: readonly string[];
  readonly corrections: readonly string[];
  readonly digest: string;
}

/** The figures that a lock keeps: in the order of the disclosure's tables, then those in no table. Blanks are left out. */
export const lockedFigures = (
  figures: ReadonlyMap<string, { readonly text: string }>,
): ReadonlyMap<string, string> =>
  new Map([...figures].flatMap(([place, { text }]) => (text === '' ? [] : [[place, text] as const])));

/** A lock as published.yaml keeps it. */
export const lockText = (
  { of, before, corrections, digest }: LockHead,
  figures: ReadonlyMap<string, string>,
): string =>
  [
    '# 公布时的数字，由 npm run publish:lock 写入，不要手改。以后改动的数字须在 disclosure.yaml 的 corrections 里写明。',
    `of: ${of}`,
    ...listed('before', before),
    ...listed('corrections', corrections),
    `digest: ${digest}`,
    'figures:',
    ...[...figures].map(([place, text]) => `  ${plainKey(place)}: ${text}`),
    '',
  ].join('\n');

const listed = (key: string, digests: readonly string[]): readonly string[] =>
  digests.length === 0 ? [] : [`${key}:`, ...digests.map((digest) => `  - ${digest}`)];

/** A key as YAML takes it without quotes, or quoted. */
const plainKey = (place: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9/_-]*$/.test(place) ? place : JSON.stringify(place);
