import { byText } from '../../model/base/order.ts';
import { at } from '../../model/source.ts';
import { purchasesTableId } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';

/** procurement/measure: goods of one number of the catalogue and of one name are counted in one unit of measure. */
export const procurementMeasure: Rule = {
  id: 'procurement/measure',
  severity: 'warning',
  title: '同一采购品目用同一计量单位',
  basis: '同一目录序号、同一名称的物品应以同一单位计量；一处写“个”一处写“台”，数量就不能相加。',
  check: (account) => {
    const lines = account.disclosure.procurement?.lines ?? [];
    const table = purchasesTableId(account);
    return lines.flatMap((line) => {
      const { catalogue, item, measure } = line;
      if (catalogue === undefined || measure === undefined) return [];
      const [other] = lines
        .filter(
          (each) =>
            each.catalogue === catalogue &&
            each.item === item &&
            each.measure !== undefined &&
            each.measure !== measure,
        )
        .sort((a, b) => count(lines, b) - count(lines, a) || byText(a.measure ?? '', b.measure ?? ''));
      // Told once, at the one fewer write.
      if (other === undefined || count(lines, line) > count(lines, other)) return [];
      if (count(lines, line) === count(lines, other) && measure > (other.measure ?? '')) return [];
      return [
        {
          source: at(line.source, 'measure'),
          label: `${item}：${measure}`,
          place: `${table ?? 'procurement'}/${line.key}`,
          ...(table && { table }),
          related: [{ source: at(other.source, 'measure'), label: `${item}：${other.measure}` }],
          message: `采购“${item}”（${catalogue}）一处以“${measure}”计，一处以“${other.measure}”计`,
          remedy: '统一计量单位。',
        },
      ];
    });
  },
};

/** How many lines of an item are counted as this one is. */
const count = <Line extends { catalogue?: string | undefined; item: string; measure?: string | undefined }>(
  lines: readonly Line[],
  { catalogue, item, measure }: Line,
): number =>
  lines.filter((each) => each.catalogue === catalogue && each.item === item && each.measure === measure)
    .length;
