import { lastNonZero, type Quantity } from './quantity.ts';

/** Words right before a figure that say which side of it is meant. */
const LIMITS =
  /(?:(?<over>超过?|突破|逾|高于|大于|多于|不低于|不少于|不小于|至少)|(?<under>不足|不到|未到|低于|小于|少于|不超过|不高于|不多于|不大于|至多))了?$/;

/** 不到总支出的四分之一: of a percentage the words may stand before what it is one of. */
const LIMITS_OF =
  /(?:(?<over>超过|突破|高于|大于|多于)|(?<under>不足|不到|未到|低于|小于|少于))[^，。；、\d]{2,16}的$/;

/** 九成以上, 60%以下: behind a percentage. */
export const SIDE_AFTER = /^及?(?:(?<over>以上)|以下|以内)(?!的)/;

const ROUGH_BEFORE = /(?:(?<!节)大?约|[将逼迫]?近|接近|差不多)$/;

/** How a figure is meant, by the words around it. */
export function asMeant(quantity: Quantity, before: string, after: string): Quantity {
  const near = LIMITS.exec(before);
  const side = near ?? (quantity.kind === 'percent' ? LIMITS_OF.exec(before) : null);
  const about = ROUGH_BEFORE.exec(before);
  const [word = side?.groups?.over ?? side?.groups?.under ?? ''] = near ?? about ?? [];
  const isMore = /^[余多来]/.test(after);
  return {
    ...quantity,
    said: word + quantity.text,
    rough: about !== null || /^(?:左右|上下)/.test(after),
    // 60多万元 is more than that, and less than 70.
    ...(isMore && { limit: 'over' as const, upTo: quantity.value.plus(lastNonZero(quantity.value)) }),
    ...(side?.groups?.over !== undefined && { limit: 'over' as const }),
    ...(side?.groups?.under !== undefined && { limit: 'under' as const }),
    ...sideAfter(quantity, after),
  };
}

/** 80万元以内: of money that is not one of many things (50万元以内的项目). */
const WITHIN = /^(?<under>以内|之内)(?!的)/;

/** What a percentage is said to be at least or at most by the words behind it, and money at most. */
function sideAfter({ kind, text }: Quantity, after: string): Partial<Quantity> {
  const found = (kind === 'percent' ? SIDE_AFTER : WITHIN).exec(after);
  return found === null
    ? {}
    : { limit: found.groups?.over === undefined ? 'under' : 'over', said: text + found[0] };
}

/** Words without those that say how the figure behind them is meant. */
export const withoutLimit = (words: string): string => words.replace(LIMITS, '').replace(ROUGH_BEFORE, '');
