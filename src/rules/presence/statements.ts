import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { Verdict } from '../../narrative/binding/claim-judgement.ts';
import type { FigureToken } from '../../narrative/figures/token.ts';
import { unsaid, wordsOf } from '../../narrative/sections/unsaid.ts';
import type { Rule } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';

/** presence/statements: own words in the place of the format's sentences state the amounts that those would have stated. */
export const demandedStatements: Rule = {
  id: 'presence/statements',
  severity: 'info',
  findsGaps: true,
  title: '自己写的说明说到了本格式这一节要说明的数',
  basis:
    '财预〔2016〕143号要求说明各项收支和增减；格式这一节的句子说到哪些数，自己写的文字就该说到哪些，少了一句读者看不出来。',
  check: (account, { narratives }) => {
    const { disclosure } = account;
    const narrative = narratives.get(disclosure.id);
    if (narrative === undefined) return [];
    const titles = new Map(outlinePages(outlineOf(account)).map(({ id, title }) => [id, title]));
    return [...(disclosure.narrative?.words ?? [])].flatMap(([id, { mode, source }]) => {
      const section = narrative.sections.get(id);
      if (mode !== 'replace' || section === undefined) return [];
      const wrong = narrative.judged.filter((judged) => judged.section === id);
      const missing = unsaid(narrative.view, id, wordsOf(narrative.view, section.blocks)).filter(
        ({ figure }) => !wrong.some(({ verdict }) => saysInstead(verdict, figure)),
      );
      if (missing.length === 0) return [];
      const statements = missing.map(({ words, figure }) => `“${words}${figure.text}”`);
      return [
        {
          source,
          label: titles.get(id) ?? id,
          place: `narrative/${id}/statements`,
          message: `“${titles.get(id) ?? id}”没有说到${someOf(statements, 3, '处')}`,
          remedy:
            '补上这些话；格式的句子都要、只是另有话说的，在文件开头写 mode: before 或 mode: after；这一节本来不说的，在 acknowledged 里说明。',
        },
      ];
    });
  },
};

/** A figure that is there with another number is narrative/contradiction's to tell. */
const saysInstead = (verdict: Verdict, { text, places }: FigureToken): boolean =>
  verdict.kind === 'different' &&
  verdict.known.some(
    (known) => known.text === text || (known.place !== undefined && places.includes(known.place)),
  );
