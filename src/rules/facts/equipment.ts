import type { AssetCount } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Rule } from '../rule/rule.ts';

/** facts/equipment: what is worth more than a higher limit is among what is worth more than a lower one. */
export const equipmentLimits: Rule = {
  id: 'facts/equipment',
  severity: 'error',
  title: '单价较高的设备包括在单价较低以上的设备之内',
  basis: '单价 100 万元以上的设备也是单价 50 万元以上的设备；同一类设备前者多于后者，必有一个数写错。',
  check: ({ disclosure }) => {
    const counts = (disclosure.assets?.counts ?? []).flatMap((count) => limited(count) ?? []);
    return counts.flatMap((higher) =>
      counts.flatMap((lower) => {
        const isOver = higher.kind === lower.kind && higher.limit > lower.limit;
        if (!isOver || Number(higher.count.count) <= Number(lower.count.count)) return [];
        return [
          {
            source: at(higher.count.source, 'count'),
            label: `${higher.count.title} ${higher.count.count}`,
            related: [
              { source: at(lower.count.source, 'count'), label: `${lower.count.title} ${lower.count.count}` },
            ],
            place: `assets/${higher.count.id}`,
            message: `${higher.count.title}有 ${higher.count.count}，多于${lower.count.title}的 ${lower.count.count}`,
            remedy: '核对两个数；一个是通用设备、一个是专用设备的，把名称写明。',
          },
        ];
      }),
    );
  },
};

/** A count of what is worth more than a limit in 万元, and of what kind; undefined where it is none. */
function limited(count: AssetCount) {
  const found = /(\d+)\s*万元(?:[（(][^（）()]*[）)])?\s*以上/u.exec(count.title);
  return found === null
    ? undefined
    : {
        count,
        limit: Number(found[1]),
        kind: count.title.replace(found[1] ?? '', '').replaceAll(/\s/gu, ''),
      };
}
