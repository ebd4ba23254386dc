import { moreDecimals } from './amounts/decimals.ts';
import { negative } from './amounts/negative.ts';
import { email } from './contact/email.ts';
import { phone } from './contact/phone.ts';
import { phoneInText } from './contact/phone-text.ts';
import { correctionFigure } from './corrections/figure.ts';
import { silentChange } from './corrections/silent.ts';
import { evaluationPoints } from './evaluation/points.ts';
import { evaluationRate } from './evaluation/rate.ts';
import { evaluationScore } from './evaluation/score.ts';
import { evaluationTotal } from './evaluation/total.ts';
import { agencyOperatingCost } from './facts/agency-operating.ts';
import { equipmentLimits } from './facts/equipment.ts';
import { factProcurement } from './facts/procurement.ts';
import { statedParts } from './facts/stated.ts';
import { threePublicCodes } from './facts/three-public.ts';
import { vehicleCost } from './facts/vehicles.ts';
import { factWholes } from './facts/wholes.ts';
import { goalsCost } from './goals/cost.ts';
import { goalsCostSum } from './goals/cost-sum.ts';
import { goalsDirection } from './goals/direction.ts';
import { goalCost } from './goals/goal-cost.ts';
import { goalText } from './goals/goal-text.ts';
import { goalsLevelName } from './goals/level-name.ts';
import { goalsMeasure } from './goals/measure.ts';
import { nearIndicators } from './goals/near-names.ts';
import { goalsOverHundred } from './goals/over-hundred.ts';
import { goalsPercentWord } from './goals/percent-word.ts';
import { goalsPoints } from './goals/points.ts';
import { goalsProduct } from './goals/product.ts';
import { goalsRate } from './goals/rate.ts';
import { goalsRateDate } from './goals/rate-date.ts';
import { goalsSpans } from './goals/spans.ts';
import { goalsTarget } from './goals/target.ts';
import { deadLink } from './links/dead.ts';
import { listCount } from './lists/count.ts';
import { contradiction } from './narrative/contradiction.ts';
import { missingFact } from './narrative/fact.ts';
import { listedLevel } from './narrative/level.ts';
import { missingPrior } from './narrative/prior.ts';
import { publishedText } from './narrative/published.ts';
import { missingReason } from './narrative/reason.ts';
import { reasonDirection } from './narrative/reason-direction.ts';
import { unasked } from './narrative/unasked.ts';
import { unknownFigure } from './narrative/unknown-figure.ts';
import { unmatched } from './narrative/unmatched.ts';
import { across } from './points/across.ts';
import { agree } from './points/agree.ts';
import { alikeLists } from './points/alike-lists.ts';
import { balance } from './points/balance.ts';
import { documents } from './points/documents.ts';
import { emptyTable } from './points/empty-table.ts';
import { equivalence } from './points/equivalence.ts';
import { exchanged } from './points/exchanged.ts';
import { largeRounding } from './points/large-rounding.ts';
import { rollUp } from './points/roll-up.ts';
import { twofold } from './points/twofold.ts';
import { withinWhole } from './points/within.ts';
import { inAnotherUnit } from './points/yuan.ts';
import { projectGoals } from './presence/goals.ts';
import { demandedLevels } from './presence/levels.ts';
import { lostProject } from './presence/lost-project.ts';
import { lostPurchase } from './presence/lost-purchase.ts';
import { lostRow } from './presence/lost-row.ts';
import { nothingAtAll } from './presence/nothing.ts';
import { levelRows } from './presence/rows.ts';
import { demandedSections } from './presence/sections.ts';
import { demandedStatements } from './presence/statements.ts';
import { demandedUnits } from './presence/units.ts';
import { ownWords } from './presence/words.ts';
import { priorBudget } from './prior/budget.ts';
import { priorNegative } from './prior/negative.ts';
import { priorParts } from './prior/parts.ts';
import { priorPublished } from './prior/published.ts';
import { priorRate } from './prior/rate.ts';
import { priorRest } from './prior/rest.ts';
import { procurementBudget } from './procurement/budget.ts';
import { procurementMeasure } from './procurement/measure.ts';
import { nearPurchases } from './procurement/near-names.ts';
import { procurementProduct } from './procurement/product.ts';
import { procurementQuantity } from './procurement/quantity.ts';
import { projectListed } from './projects/listed.ts';
import { nearProjects } from './projects/near-names.ts';
import { projectIdentity } from './projects/same.ts';
import { projectSpending } from './projects/spending.ts';
import { projectSupervisor } from './projects/supervisor.ts';
import { projectTwins } from './projects/twins.ts';
import type { Rule } from './rule/rule.ts';
import { blankTable } from './tables/blank.ts';
import { missingTable } from './tables/missing.ts';
import { tableNote } from './tables/note.ts';
import { unbegun } from './tables/unbegun.ts';
import { unfilledColumns } from './tables/unfilled.ts';
import { unwrittenTable } from './tables/unwritten.ts';
import { expiredCode } from './taxonomy/expired.ts';
import { lineTitle } from './taxonomy/line-title.ts';
import { codeName } from './taxonomy/name.ts';
import { namelessCode } from './taxonomy/nameless.ts';
import { nearCode } from './taxonomy/near-code.ts';
import { oneName } from './taxonomy/one-name.ts';
import { otherList } from './taxonomy/other-list.ts';
import { twoLists } from './taxonomy/two-lists.ts';
import { unknownCode } from './taxonomy/unknown-code.ts';
import { anotherFund } from './texts/another-fund.ts';
import { anotherUnit } from './texts/another-unit.ts';
import { anotherYear } from './texts/another-year.ts';
import { brackets } from './texts/brackets.ts';
import { comparedYear } from './texts/compared-year.ts';
import { dayOfCalendar } from './texts/day.ts';
import { documentNumber } from './texts/document-number.ts';
import { doubled } from './texts/doubled.ts';
import { levelName } from './texts/level-name.ts';
import { literalMark } from './texts/literal.ts';
import { placeholder } from './texts/placeholder.ts';
import { projectInText } from './texts/project-name.ts';
import { otherTopic } from './texts/topic.ts';
import { unprinted } from './texts/unprinted.ts';
import { late } from './timeliness/late.ts';
import { datesOfYear } from './timeliness/year.ts';

/** All rules, in the order their findings are reported. Written by hand. */
export const RULES: readonly Rule[] = [
  agree,
  balance,
  rollUp,
  twofold,
  across,
  largeRounding,
  alikeLists,
  emptyTable,
  exchanged,
  inAnotherUnit,
  withinWhole,
  documents,
  equivalence,
  moreDecimals,
  negative,
  unbegun,
  missingTable,
  unwrittenTable,
  blankTable,
  unfilledColumns,
  tableNote,
  nothingAtAll,
  demandedLevels,
  lostRow,
  lostProject,
  lostPurchase,
  levelRows,
  demandedSections,
  demandedStatements,
  ownWords,
  demandedUnits,
  projectGoals,
  nearCode,
  otherList,
  twoLists,
  namelessCode,
  codeName,
  oneName,
  expiredCode,
  unknownCode,
  lineTitle,
  projectIdentity,
  projectListed,
  projectSupervisor,
  projectTwins,
  nearProjects,
  projectSpending,
  listCount,
  deadLink,
  goalsPoints,
  goalsTarget,
  goalsLevelName,
  goalsRate,
  goalsOverHundred,
  goalsRateDate,
  goalsPercentWord,
  goalsMeasure,
  goalsDirection,
  goalsSpans,
  nearIndicators,
  goalsCost,
  goalsCostSum,
  goalText,
  goalCost,
  goalsProduct,
  evaluationScore,
  evaluationTotal,
  evaluationPoints,
  evaluationRate,
  procurementProduct,
  procurementQuantity,
  procurementMeasure,
  nearPurchases,
  procurementBudget,
  priorNegative,
  priorParts,
  priorRest,
  priorPublished,
  priorRate,
  priorBudget,
  factWholes,
  statedParts,
  factProcurement,
  equipmentLimits,
  vehicleCost,
  threePublicCodes,
  agencyOperatingCost,
  silentChange,
  correctionFigure,
  late,
  datesOfYear,
  contradiction,
  unmatched,
  unknownFigure,
  listedLevel,
  missingReason,
  reasonDirection,
  missingFact,
  missingPrior,
  publishedText,
  unasked,
  placeholder,
  dayOfCalendar,
  doubled,
  documentNumber,
  brackets,
  literalMark,
  phone,
  email,
  phoneInText,
  anotherYear,
  comparedYear,
  projectInText,
  levelName,
  anotherUnit,
  anotherFund,
  otherTopic,
  unprinted,
];
