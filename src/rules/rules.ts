import { correctionFigure } from './corrections/figure.ts';
import { silentChange } from './corrections/silent.ts';
import { unexplained } from './glossary/unexplained.ts';
import { unusedTerm } from './glossary/unused.ts';
import { goalsCost } from './goals/cost.ts';
import { goalsDirection } from './goals/direction.ts';
import { goalsPoints } from './goals/points.ts';
import { goalsRate } from './goals/rate.ts';
import { goalsSpans } from './goals/spans.ts';
import { goalsTarget } from './goals/target.ts';
import { listCount } from './lists/count.ts';
import { contradiction } from './narrative/contradiction.ts';
import { missingFact } from './narrative/fact.ts';
import { missingPrior } from './narrative/prior.ts';
import { publishedText } from './narrative/published.ts';
import { missingReason } from './narrative/reason.ts';
import { unasked } from './narrative/unasked.ts';
import { unknownFigure } from './narrative/unknown-figure.ts';
import { unmatched } from './narrative/unmatched.ts';
import { across } from './points/across.ts';
import { agree } from './points/agree.ts';
import { balance } from './points/balance.ts';
import { documents } from './points/documents.ts';
import { emptyTable } from './points/empty-table.ts';
import { equivalence } from './points/equivalence.ts';
import { rollUp } from './points/roll-up.ts';
import { procurementBudget } from './procurement/budget.ts';
import { procurementProduct } from './procurement/product.ts';
import { procurementQuantity } from './procurement/quantity.ts';
import { projectListed } from './projects/listed.ts';
import { projectIdentity } from './projects/same.ts';
import type { Rule } from './rule/rule.ts';
import { blankTable } from './tables/blank.ts';
import { missingTable } from './tables/missing.ts';
import { codeName } from './taxonomy/name.ts';
import { unknownCode } from './taxonomy/unknown-code.ts';
import { late } from './timeliness/late.ts';

/** All rules, in the order their findings are reported. Written by hand. */
export const RULES: readonly Rule[] = [
  agree,
  balance,
  rollUp,
  across,
  emptyTable,
  documents,
  equivalence,
  missingTable,
  blankTable,
  codeName,
  unknownCode,
  projectIdentity,
  projectListed,
  listCount,
  goalsPoints,
  goalsTarget,
  goalsRate,
  goalsDirection,
  goalsSpans,
  goalsCost,
  procurementProduct,
  procurementQuantity,
  procurementBudget,
  silentChange,
  correctionFigure,
  late,
  contradiction,
  unmatched,
  unknownFigure,
  missingReason,
  missingFact,
  missingPrior,
  publishedText,
  unasked,
  unexplained,
  unusedTerm,
];
