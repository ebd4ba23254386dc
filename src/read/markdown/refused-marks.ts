import type { MarkFinding } from './marked.ts';

/** Something in a line that is refused: its place in the signs. */
type FoundMark = Omit<MarkFinding, 'start'> & { readonly at: number };

/** Marks of Markdown, MDX and HTML that are not offered: what they look like, what they are, and what to write instead. */
const REFUSED: readonly {
  readonly pattern: RegExp;
  readonly name: (written: string) => string;
  readonly remedy: string;
}[] = [
  {
    pattern: /(?<!`)(`{1,2})(?!`)[^`\n]+\1(?!`)/g,
    name: () => '代码（反引号）',
    remedy: '去掉反引号；只是文字时写作 \\`。',
  },
  {
    pattern: /(?<!~)~~(?![~\s])[^~\n]*(?<![~\s])~~(?!~)/g,
    name: (written) => `删除线“${written}”`,
    remedy: '删去这几个字；更正写在 disclosure.yaml 的 corrections 里；只是文字时写作 \\~。',
  },
  {
    pattern: /(?<!_)__(?![_\s])[^_\n]*(?<![_\s])__(?!_)/g,
    name: (written) => `下划线加粗“${written}”`,
    remedy: '加粗写作 **…**；只是文字时写作 \\_。',
  },
  {
    pattern: /(?<!\*)\*{3}(?![*\s])[^*\n]*(?<![*\s])\*{3}(?!\*)/g,
    name: (written) => `三个星号“${written}”`,
    remedy: '加粗写作 **…**；只是文字时写作 \\*。',
  },
  {
    pattern: /\[\^[^\]\n]+\](?!:)/g,
    name: (written) => `脚注“${written}”`,
    remedy: '写进正文，或写作（注1）。',
  },
  {
    pattern: /\[[^\][\n]+\]\[[^\][\n]*\]/g,
    name: (written) => `引用式链接“${written}”`,
    remedy: '链接写作 [文字](网址)；只是文字时写作 \\[。',
  },
  {
    pattern:
      /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|times|divide|middot|hellip|mdash|ndash|[lr][ds]quo|[lr]aquo|bull|copy|reg|trade|deg|plusmn|sect|para|yen|euro|frac\d\d|permil|ge|le|ne);/g,
    name: (written) => `字符代号“${written}”`,
    remedy: '直接写这个字符；只是文字时写作 \\&。',
  },
];

/** What is refused in a line. @param alone places of ** without its other half */
export function markFindings(signs: string, alone: readonly number[]): readonly FoundMark[] {
  return [
    ...REFUSED.flatMap(({ pattern, name, remedy }) =>
      [...signs.matchAll(pattern)].map(({ 0: written, index }) => ({
        kind: 'markup' as const,
        message: `${name(brief(written))}不允许`,
        remedy,
        at: index,
        length: written.length,
      })),
    ),
    ...emphasis(signs),
    ...halves(signs, alone),
  ];
}

/**
 * *Words* between single stars. A star multiplies where a figure stands beside it (3000元*12月*2人, 5*6*7) and in a formula of
 * words (人数*标准*月数); where it does neither it was meant to make words stand out, which two stars do.
 */
function emphasis(signs: string): readonly FoundMark[] {
  return [...signs.matchAll(/(?<!\*)\*(?![*\s])([^*\n]*)(?<![*\s])\*(?!\*)/g)].flatMap(
    ({ 0: written, 1: words = '', index }) => {
      const [before, after] = [signs[index - 1], signs[index + written.length]];
      const around = [before, words[0], words.at(-1), after];
      if (words === '' || around.some(isFigure)) return [];
      if (around.every((each) => isLetter(each) || /^[()（）]$/.test(each ?? ''))) return [];
      return [
        {
          kind: 'markup' as const,
          message: `单个星号“${brief(written)}”不作强调`,
          remedy: '加粗写作 **…**；只是文字（如乘号）时写作 \\*。',
          at: index,
          length: written.length,
        },
      ];
    },
  );
}

const isFigure = (character: string | undefined): boolean =>
  character !== undefined && /[\d０-９]/.test(character);

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}%％]/u.test(character);

/** The first ** without its other half. One behind a name hides a part of it (张**). */
function halves(signs: string, alone: readonly number[]): readonly FoundMark[] {
  const found = alone.find((at) => !isLetter(signs[at - 1]));
  if (found === undefined) return [];
  const message = '加粗的 ** 没有成对';
  const remedy = '加粗写作 **…**，星号与文字之间不空格；只是文字时写作 \\*\\*。';
  return [{ kind: 'markup', message, remedy, at: found, length: 2 }];
}

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
