import { PURPOSE } from '../../model/vocabulary/members.ts';
import type { Claim } from '../claims/claim.ts';
import type { SectionReader } from './section-reader.ts';

/** 购置费, 运行维护费 at the end of words: of vehicles where the sentence told of them. Elsewhere it may be of anything. */
const SHORT =
  /(?<=^|[，,（(]|其中[:：]?|全部为|均为)(?:购置|运行(?:及|和)?(?:维护)?|运维|维护)(?:费用?|支出|经费)(?:预算)?(?:安排)?(?:为|是)?$/;

const VEHICLES: readonly (string | undefined)[] = [
  PURPOSE.vehicles,
  PURPOSE.vehiclePurchase,
  PURPOSE.vehicleOperation,
];

/** A claim whose words name the money in short (公务用车购置及运行费…，其中：购置费…), with the whole name; any other as it is. */
export function withWholeName({ told }: SectionReader, claim: Claim): Claim {
  const short = SHORT.exec(claim.words);
  const isOfVehicles =
    short !== null &&
    told.some(
      ({ claim: before, readings }) =>
        before.sentence === claim.sentence && readings.some(({ purpose }) => VEHICLES.includes(purpose)),
    );
  if (!isOfVehicles) return claim;
  return { ...claim, words: `${claim.words.slice(0, short.index)}公务用车${short[0]}` };
}
