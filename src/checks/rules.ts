import { across } from './across.ts';
import { agree } from './agree.ts';
import { balance } from './balance.ts';
import { blankTable } from './blank-table.ts';
import { codeName } from './code-name.ts';
import { correctionFigure } from './corrections-figure.ts';
import { silentChange } from './corrections-silent.ts';
import { listCount } from './counts.ts';
import { documents } from './documents.ts';
import { emptyTable } from './empty-table.ts';
import { equivalence } from './equivalence.ts';
import { unexplained } from './glossary-unexplained.ts';
import { unusedTerm } from './glossary-unused.ts';
import { goalsCost } from './goals-cost.ts';
import { goalsDirection } from './goals-direction.ts';
import { goalsPoints } from './goals-points.ts';
import { goalsRate } from './goals-rate.ts';
import { goalsSpans } from './goals-spans.ts';
import { goalsTarget } from './goals-target.ts';
import { missingTable } from './missing-table.ts';
import { contradiction } from './narrative-contradiction.ts';
import { missingFact } from './narrative-fact.ts';
import { missingPrior } from './narrative-prior.ts';
import { missingReason } from './narrative-reason.ts';
import { unasked } from './narrative-unasked.ts';
import { unknownFigure } from './narrative-unknown-figure.ts';
import { unmatched } from './narrative-unmatched.ts';
import { procurementBudget } from './procurement-budget.ts';
import { procurementProduct } from './procurement-product.ts';
import { procurementQuantity } from './procurement-quantity.ts';
import { projectIdentity } from './project-identity.ts';
import { projectListed } from './project-listed.ts';
import { publishedText } from './published-text.ts';
import { rollUp } from './roll-up.ts';
import type { Rule } from './rule.ts';
import { late } from './timeliness.ts';
import { unknownCode } from './unknown-code.ts';

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
