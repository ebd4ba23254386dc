import { CHART_IDS } from '../../formats/pages/page-components.ts';
import { askedOf } from '../../formats/pages/page-questions.ts';
import { isDraft } from '../../model/disclosure/is-draft.ts';
import type { Finding } from '../../model/finding.ts';
import type { ProseComponent, WebsitePage } from '../../model/prose.ts';
import { IS_DRAWN } from '../../narrative/charted/drawn-charts.ts';
import { isClaim } from '../../narrative/claims/claim.ts';
import { readParagraph } from '../../narrative/claims/read-paragraph.ts';
import type { View } from '../../narrative/figures/view.ts';
import { answerOf } from '../../narrative/language/answer.ts';
import { plainView } from '../../narrative/plain/plain-view.ts';
import type { Account } from '../../points/account/account.ts';
import type { Ledger } from '../rule/rule.ts';
import { type PagePassage, pagePassages } from './page-passages.ts';

/** pages/figure: what the website's own pages show of a disclosure is there. */
export function pageFigureFindings(account: Account, { content, narratives }: Ledger): readonly Finding[] {
  const { disclosure } = account;
  return askedOf(content.pages ?? [], disclosure.id).flatMap((component) => {
    if (isDraft(disclosure))
      return [figureFinding(component, `${disclosure.id} 还是草稿，没有公布`, '等它公布以后再引用。')];
    if (component.name === 'Table') return tableFindings(account, component);
    const view = narratives.get(disclosure.id)?.view;
    if (view === undefined) return [];
    if (component.name === 'Chart') return chartFindings(account, component, view);
    return answerOf(view, component).findings.map(({ message }) =>
      figureFinding(
        component,
        message.replace('句子里', '网页里'),
        '改正维度和成员，或删去这个组件；各维度的写法见 docs/narrative.md。',
      ),
    );
  });
}

function tableFindings({ disclosure, tables }: Account, component: ProseComponent): readonly Finding[] {
  const { id } = component.attributes;
  const table = tables.find((each) => each.id === id);
  if (table !== undefined && table.state !== 'missing' && table.state !== 'pending') return [];
  const known = tables.filter(({ state }) => state !== 'missing' && state !== 'pending');
  const message = `${disclosure.id} 没有印出表“${id}”`;
  return [figureFinding(component, message, `可用的表：${known.map((each) => each.id).join('、')}。`)];
}

function chartFindings({ disclosure }: Account, component: ProseComponent, view: View): readonly Finding[] {
  const { id } = component.attributes;
  const drawn = CHART_IDS.filter((each) => IS_DRAWN[each](plainView(view)));
  if (drawn.some((each) => each === id)) return [];
  const remedy = drawn.length === 0 ? '删去这个组件。' : `画得出的图：${drawn.join('、')}；或删去这个组件。`;
  return [figureFinding(component, `${disclosure.id} 印出的数画不出图“${id}”`, remedy)];
}

const figureFinding = ({ source }: ProseComponent, message: string, remedy: string): Finding => ({
  rule: 'pages/figure',
  severity: 'error',
  message,
  source,
  remedy,
  basis: '网页引用的数取自所公开的表；表里没有的，不能印作有。',
});

/** pages/typed: figures that a page writes itself: nothing holds them against the tables. */
export const typedFigureFindings = (pages: readonly WebsitePage[]): readonly Finding[] =>
  pages.flatMap(({ nodes }) => pagePassages(nodes).flatMap(typedIn));

/** What can be a figure of a disclosure; counts are of anything. */
const MONEY: ReadonlySet<string> = new Set(['amount', 'change', 'rate', 'share', 'completion']);

function typedIn({ text, source }: PagePassage) {
  return readParagraph(text).flatMap((claim): readonly Finding[] => {
    if (!isClaim(claim) || !MONEY.has(claim.role)) return [];
    const { start, length } = claim.quantity;
    return [
      {
        rule: 'pages/typed',
        severity: 'info',
        message: `“${text.slice(start, start + length)}”是写在网页里的数，没有核对`,
        source,
        remedy:
          '是某份公开的数时，用组件 Amount 引用它：from="单位/年度"，再写 flow="uses" 这样的属性（flow、fund、function 等）说明是哪个数；它就跟着表走，并链接到所在的格。',
        basis: '写死的数不随表更正，也没有出处可以点开。',
      },
    ];
  });
}
