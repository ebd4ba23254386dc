import { to } from 'opencc-js/preset/t2cn';

/** Stands in names of places as it is (乾县, 乾安县), and is seldom asked for as 干. */
const ITSELF = '乾';

/** Traditional characters (繁体), each before the simplified one it is searched as (積积): those whose simplified one is among these. */
export const variantsOf = (simplified: ReadonlySet<string>): string =>
  PAIRS.filter(([, read]) => simplified.has(read))
    .flat()
    .join('');

/** Of the dictionary of characters and words that OpenCC has, the characters. */
const PAIRS: readonly (readonly [string, string])[] = (to.cn ?? [])
  .flat()
  .flatMap((dictionary) => (typeof dictionary === 'string' ? dictionary.split('|') : []))
  .flatMap((entry): readonly (readonly [string, string])[] => {
    const [written = '', read = ''] = entry.split(' ');
    return isCharacter(written) && isCharacter(read) && written !== ITSELF ? [[written, read]] : [];
  });

function isCharacter(text: string): boolean {
  return [...text].length === 1;
}
