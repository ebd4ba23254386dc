import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import type { PlacedText } from '../written/placed-text.ts';
import { writtenTexts } from '../written/written-texts.ts';

/** texts/document-number: the number of a document (文号) names who issued it, the same wherever it is written. */
export const documentNumber: Rule = {
  id: 'texts/document-number',
  severity: 'warning',
  title: '文号的机关代字写对，同一文号各处一致',
  basis: '文号由机关代字、年份和序号组成（党政机关公文格式）；代字写错一个字，就查不到这份文件。',
  check: (account) => {
    const numbers = numbersIn(account);
    const known = new Set(numbers.map(({ issuer }) => issuer));
    return [...misspelt(numbers, known), ...inTwoWays(numbers)];
  },
};

/** A number as a text writes it: 晋人社厅发〔2023〕24号. */
interface DocumentNumber {
  /** 晋人社厅发 */
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
  readonly written: string;
  readonly text: PlacedText;
}

const NUMBER = /(\p{Script=Han}{2,9})\s*[〔【[［（(](20\d\d|19\d\d)[〕】\]］）)]\s*第?(\d{1,5})号/gu;

/** What stands before an issuer in a sentence: 依据, 按照, 以及, 2026年依照. */
const LEAD = /^.*(?:[依按]照|[依根]据|[按据和及与照]|转发|执行|落实|关于|通过|文件|年)(?=\p{Script=Han}{2})/u;

/** Each number of each text, a project's repeated texts once; by their places, whatever the order of the projects. */
function numbersIn(account: Account): readonly DocumentNumber[] {
  const found = writtenTexts(account).flatMap((text) =>
    [...text.text.matchAll(NUMBER)].map(([written, before = '', year = '', number = '']): DocumentNumber => {
      const issuer = before.replace(LEAD, '');
      return { issuer, year, number, written: written.slice(before.length - issuer.length), text };
    }),
  );
  const inOrder = found.toSorted(
    (a, b) => Number(a.text.place > b.text.place) - Number(a.text.place < b.text.place),
  );
  return firstOfEach(inOrder, ({ text, written }) => `${text.project ?? ''} ${written}`);
}

/** 国办法〔2021〕49号: 法 for 发, where nothing is issued under 办法, or others are under the same with 发. */
const misspelt = (numbers: readonly DocumentNumber[], known: ReadonlySet<string>): readonly RuleFinding[] =>
  firstOfEach(numbers, ({ written }) => written).flatMap((found) => {
    const { issuer, written } = found;
    const right = issuer.replace(/法$/u, '发');
    const isSlip = right !== issuer && (/^\p{Script=Han}{1,3}办法$/u.test(issuer) || known.has(right));
    return isSlip
      ? [
          told(
            found,
            `文号“${written}”的“法”多半应为“发”（${right}）`,
            '核对文号，改正机关代字；确是这样的，在 acknowledged 里说明。',
          ),
        ]
      : [];
  });

/** One year and one number with two issuers that share a name: 朔人社函〔2024〕140号, 晋人社〔2024〕140号. */
const inTwoWays = (numbers: readonly DocumentNumber[]): readonly RuleFinding[] =>
  [...Map.groupBy(numbers, ({ year, number }) => `${year} ${number}`).values()].flatMap((same) => {
    const [first] = same;
    const other = same.find((each) => first !== undefined && isAnother(first.issuer, each.issuer));
    if (first === undefined || other === undefined || first.number.length < 2) return [];
    return [
      {
        ...told(
          other,
          `文号写作“${other.written}”，${first.text.title}里写作“${first.written}”，年份和序号相同，机关代字不同`,
          '核对是不是同一份文件，统一写法；是两份文件的，在 acknowledged 里说明。',
        ),
        related: [{ source: first.text.source, label: first.written }],
      },
    ];
  });

/** Whether two issuers differ and have two characters in common that stand beside each other. */
const isAnother = (a: string, b: string): boolean =>
  a !== b && [...a].some((_, index) => index + 2 <= a.length && b.includes(a.slice(index, index + 2)));

const firstOfEach = <Each>(list: readonly Each[], keyOf: (each: Each) => string): readonly Each[] =>
  [...new Map(list.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();

const told = (
  { text: { source, title, place, table } }: DocumentNumber,
  message: string,
  remedy: string,
): RuleFinding => ({
  source,
  label: title,
  place,
  ...(table && { table }),
  message: `${title}里的${message}`,
  remedy,
});
