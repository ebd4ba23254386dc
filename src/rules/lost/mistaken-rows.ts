import type { Named } from '../../model/narrative.ts';
import type { Account } from '../../points/account/account.ts';
import { isOfMiscoded, miscodedIn } from '../codes/miscoded.ts';
import { isOfLostProject, lostProjectIn } from './lost-projects.ts';
import { isOfLost, lostRowsIn } from './lost-rows.ts';

/** Whether a remark is of a 科目 whose row is written wrong or was lost, or of a project that is gone: no sentence asks for it until the tables are right. */
export const isOfMistakenRow = (account: Account, of: Named): boolean =>
  isOfMiscoded(account, of) || isOfLost(account, of) || isOfLostProject(account, of);

/** Whether rows of the tables are told to be written wrong or lost: what sentences list of them is not what is meant. */
export const hasMistakenRows = (account: Account): boolean =>
  miscodedIn(account).length > 0 || lostRowsIn(account).length > 0 || lostProjectIn(account) !== undefined;
