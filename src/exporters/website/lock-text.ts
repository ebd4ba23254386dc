import { writtenPlace } from '../../model/place.ts';

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

/** The texts that a lock keeps, in the order of the disclosure. */
export const lockedTexts = (
  texts: ReadonlyMap<string, { readonly form: string }>,
): ReadonlyMap<string, string> => new Map([...texts].map(([place, { form }]) => [place, form]));

/** A lock as published.yaml keeps it. */
export const lockText = (
  { of, before, corrections, digest }: LockHead,
  figures: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): string =>
  [
    '# 公布时的数字和文字，由 npm run publish:lock 写入，不要手改。以后的改动须在 disclosure.yaml 的 corrections 里写明。',
    `of: ${of}`,
    ...listed('before', before),
    ...listed('corrections', corrections),
    `digest: ${digest}`,
    'figures:',
    ...[...figures].map(([place, text]) => `  ${writtenPlace(place)}: ${text}`),
    ...(texts.size === 0 ? ['texts: {}'] : ['texts:']),
    ...[...texts].map(([place, form]) => `  ${writtenPlace(place)}: ${JSON.stringify(form)}`),
    '',
  ].join('\n');

const listed = (key: string, digests: readonly string[]): readonly string[] =>
  digests.length === 0 ? [] : [`${key}:`, ...digests.map((digest) => `  - ${digest}`)];
