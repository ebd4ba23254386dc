import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { figureAt } from '../figures/figure-at.ts';
import { amount, change, share } from '../figures/figures.ts';
import type { Token } from '../figures/token.ts';
import { isNamed, remarkAt, type View } from '../figures/view.ts';

/** One wording for all formats, with separators; what it asks for is no use of an entry of narrative.yaml. */
export const plainView = (view: View, against = '比上年'): View => ({
  ...view,
  heed: () => {},
  prose: {
    ...view.prose,
    style: {
      ...view.prose.style,
      thousands: true,
      zeros: 'keep',
      change: { against, more: '增加', less: '减少', grow: '增长', fall: '下降', same: '持平' },
    },
  },
});

/** The figure of a point, where the taxonomy has it and the disclosure says it. */
export const namedFigure = (view: View, named: Named): Figure | undefined =>
  isNamed(view, named) ? figureAt(view, named) : undefined;

/** What is not known is left out here; the sentences of the sections report it. */
const asking = (view: View) => ({
  view,
  report: () => undefined,
  source: view.account.disclosure.source,
});

/** What a point amounts to. */
export const amountOf = (view: View, named: Named): readonly Token[] => amount(asking(view), named);

/** How much more or less than last year; nothing where that is not known. */
export const changeTokens = (view: View, named: Named, before: string): readonly Token[] =>
  change(asking(view), named, { amountOnly: false, lead: before });

/** Why it changed, where somebody wrote it: a clause without its full stop. */
export const reasonOf = (view: View, named: Named): string | undefined =>
  remarkAt(view, view.narrative?.reasons ?? [], named)?.text.replace(/[。；，]+$/, '');

/** What part a point is of the whole that leaves a dimension open. */
export const shareTokens = (view: View, named: Named, of: string, before: string): readonly Token[] =>
  share(asking(view), named, of, before);
