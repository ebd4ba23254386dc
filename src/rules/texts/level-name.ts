import type { Rule, RuleFinding } from '../rule/rule.ts';
import { writtenTexts } from '../written/written-texts.ts';
import { levelOfCode, type WrongName, wrongNames } from '../written/wrong-names.ts';

/** texts/level-name: a name before （类）, （款） or （项） is one of that level. */
export const levelName: Rule = {
  id: 'texts/level-name',
  severity: 'warning',
  title: '文字里写明类、款、项的科目名称与科目表一致',
  basis:
    '“（类）”“（款）”“（项）”前面是政府收支分类科目的名称；名称写错或级次写错的，读者在表里找不到这一行。',
  check: (account) =>
    writtenTexts(account)
      .filter(({ place }) => place.startsWith('narrative/'))
      .flatMap(({ text, source, title, place }) =>
        wrongNames(account, text).map((wrong) => ({ source, label: title, place, ...said(wrong) })),
      ),
};

function said({ told, level, other, near, above, row }: WrongName): Pick<RuleFinding, 'message' | 'remedy'> {
  if (above !== undefined)
    return {
      message: `文字写“${told}（${level}）”下的“${above.inner.name}（${levelOfCode(above.inner.code)}）”，而 ${above.inner.code} ${above.inner.name}属于 ${above.code} ${above.name}`,
      remedy: `核对名称；是这个科目的，前面写“${above.name}（${level}）”。`,
    };
  if (row !== undefined)
    return {
      message: `文字写“${told}（${level}）”${row.amount}，各表里金额是 ${row.amount} 的${level}是 ${row.code} ${row.name}`,
      remedy: `核对名称；是这个科目的，改成“${row.name}（${level}）”。`,
    };
  if (other !== undefined)
    return {
      message: `文字写“${told}（${level}）”，而“${told}”是${levelOfCode(other.code)}（${other.code}），不是${level}`,
      remedy: '核对写的是哪一个科目，改正名称，或者括号里的类、款、项。',
    };
  if (near === undefined) throw new Error('a wrong name says what it may be');
  return {
    message: `文字写“${told}（${level}）”，科目表里没有这个名称，相近的是 ${near.code} ${near.name}`,
    remedy: `是这个科目的，改成“${near.name}（${level}）”；是另一个科目的，写它在科目表里的名称。`,
  };
}
