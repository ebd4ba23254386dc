import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/**
 * Every type that holds an amount: digits with a unit, or an exact value. What a disclosure says of an amount is a `Figure` and nothing
 * else; the others are another idea, and which is said here. A new one is either a `Figure`, or has to say what else it is.
 */
const HOLDS_AN_AMOUNT: Readonly<Record<string, string>> = {
  'src/model/figure/figure.ts Interval': 'what figures are compared by, and the sums of them',
  'src/model/figure/figure.ts Figure': 'the figure',
  'src/model/figure/figure.ts StatedFigure': 'a line of 说明中给出的数据: money, or 辆, or %',
  'src/model/money.ts Amount': 'digits as somebody typed them, before they stand anywhere',
  'src/model/narrative.ts FactRecord': 'a record: what narrative.yaml holds, as text',
  'src/model/target.ts Target': 'what an indicator aims at: 95%, 3 场',
  // Prints of a figure, for those who cannot have it.
  'src/compare/change.ts AmountData': 'flat, for browsers: the number of a figure',
  'src/compare/figure-data.ts FigureData': 'flat, for browsers and files: a figure',
  'src/exporters/data/facts.ts Fact': 'a row of open data: a figure with the names of its point',
  'src/client/slip/told-elsewhere.ts ToldElsewhere': 'what a slip reads of the JSON of a table',
  'src/site/addresses/shown-figure.ts ShownFigure': 'a figure as a page prints it, with its link',
  'src/site/charts/chart-figures.ts ChartFigure': 'a shown figure, with the number it is drawn from',
  'src/site/charts/share-chart.ts PartFigure': 'a shown figure with its name, to be sliced',
  'src/narrative/figures/token.ts FigureToken': 'a word of a sentence',
  'src/layout/table/table-layout.ts FigureCell': 'a place of a table laid out',
  // Differences and bounds: what lies between figures.
  'src/narrative/figures/prior-figures.ts Prior': 'a change since last year',
  'src/points/figures/compare-sides.ts SidesCompared': 'how two sides differ',
  'src/points/relations/relation.ts Relation': 'how cells differ',
  'src/points/solve/solve.ts Rest': 'what a whole leaves beside its known parts',
  'src/rules/disagreements/disagreement.ts Disagreement': 'how relations differ',
  'src/rules/disagreements/implied.ts Implied': 'what a cell would have to be',
  'src/rules/disagreements/culprits.ts Culprit': 'a slip: what is printed, and what it would have to be',
  'src/rules/lost/lacked.ts Lacked': 'what a row has more than those beneath it, which no cell prints',
  'src/rules/lost/short-sums.ts ShortSum':
    'what a sum has more than the records that are listed, which no cell prints',
  'src/rules/prior/last-year.ts LastYear': 'a line of last year’s account: a cell, and what follows from it',
  'src/rules/prior/published.ts Apart': 'how far a line of last year stands from what is published',
  // Numbers in words, whose meaning is not yet known.
  'src/rules/written/named-amounts.ts MentionedAmount': 'an amount of a text, and the words right before it',
  'src/narrative/claims/quantity.ts Quantity': 'a number as words say it',
  'src/narrative/claims/quantities.ts WrittenNumber': 'its digits',
  'src/narrative/binding/claim-judgement.ts ToldAmount': 'a number of words with the points it may be of',
  'src/narrative/binding/changes.ts Changed': 'a change in words with the amounts it may be of',
  'src/narrative/binding/named-facts.ts KnownAmount': 'a fact or a count, by its name',
  'src/narrative/binding/shares.ts ShareQuestion': 'what a share in words is held against',
  'src/narrative/binding/shares.ts SharedOf': 'what became of a share in words, with its whole',
  'src/narrative/judged/section-reader.ts SectionReader':
    'what a section told so far, shares with their wholes among it',
  'src/narrative/figures/told-facts.ts ToldFact': 'a fact, as text',
  'src/rules/facts/costs-in-yuan.ts Bounded': 'a figure, and the least and the most that it can be',
  'src/rules/facts/fact-quantity.ts MeasuredQuantity':
    'what facts are held against: money, or a count in its measure',
  'src/rules/facts/fact-figure.ts FactFigure': 'a fact as a number, of money or not',
  'src/rules/facts/stated.ts Divided': 'a whole, and what the text states of all its parts',
  'src/rules/goals/goal-text.ts GoalNumber': 'a number in the words of a goal',
  'src/rules/goals/goal-text.ts Measured': 'a number that an indicator has',
};

/** The type of a member that is an exact number, or several. */
const EXACT = /^(?:readonly )?(?:Value|Decimal|Interval)(?:\[\])?(?: \| undefined)?$/;

/** Types of a module that declare, of their own, digits or a value beside a unit, or an exact number. */
function typesWithAmounts(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  if (!/Unit|measure|Value|Decimal|Interval|Figure/.test(text)) return [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      const members = membersOf(node);
      const named = (...names: readonly string[]) => names.some((name) => members.has(name));
      const inUnit = named('moneyUnit', 'measure') && named('text', 'value', 'yuan');
      const isOfFigure =
        node.name.text === 'FigureCell' ||
        /extends [^{]*(?:ShownFigure|AmountData|Precision)\b/.test(headOf(node));
      const isExact = [...members.values()].some((type) => EXACT.test(type));
      if (inUnit || isExact || (isOfFigure && named('text', 'known', 'state')))
        found.push(`${file} ${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const headOf = (node: ts.Node): string => node.getText().split('{')[0] ?? '';

function membersOf(node: ts.Node): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isPropertySignature(inner)) members.set(inner.name.getText(), inner.type?.getText() ?? '');
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return members;
}

test('an amount that a disclosure says is a Figure; every other type that holds one says what else it is', () => {
  const found = sourceFiles('src')
    .filter((file) => file.endsWith('.ts'))
    .flatMap(typesWithAmounts);
  expect(found.toSorted()).toEqual(Object.keys(HOLDS_AN_AMOUNT).toSorted());
});

describe('what a cell says is asked in one way', () => {
  test('what was written for it is read by the figure alone', () => {
    const readers = sourceFiles('src').filter((file) =>
      /\.given\.|\bgiven\.(?:kind|amount|text)\b/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual(['src/model/figure/figure.ts']);
  });
});
