import { PURPOSE } from './members.ts';

/** Purposes that an economic 科目 is for: what is paid from basic expenditure stands under that code. */
export const PURPOSE_CODES = [
  { purpose: PURPOSE.officialHospitality, code: '30217' },
  { purpose: PURPOSE.vehicleOperation, code: '30231' },
  { purpose: PURPOSE.overseasTravel, code: '30212' },
  { purpose: PURPOSE.conference, code: '30215' },
  { purpose: PURPOSE.training, code: '30216' },
] as const;
