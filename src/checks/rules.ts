import { agree, balance } from './agree.ts';
import { blankTable } from './blank-table.ts';
import { codeName, unknownCode } from './code-names.ts';
import { correctionFigure, silentChange } from './corrections.ts';
import { documents } from './documents.ts';
import { emptyTable } from './empty-table.ts';
import { equivalence } from './equivalence.ts';
import { missingTable } from './missing-table.ts';
import { contradiction, unmatched } from './free-text.ts';
import { unexplained, unusedTerm } from './glossary-terms.ts';
import { across, rollUp } from './roll-up.ts';
import { missingFact, missingPrior, missingReason, unknownFigure } from './narrative-issues.ts';
import { publishedText } from './published-text.ts';
import type { Rule } from './rule.ts';
import { late } from './timeliness.ts';

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
  unexplained,
  unusedTerm,
];
