import type { IndicatorRecord, ProjectRecord } from '../model/records.ts';
import { at } from '../model/source.ts';
import { isPercentage, targetOf, targetText } from '../model/target.ts';
import type { Account } from '../points/account.ts';
import { indicatorPlace } from './projects.ts';
import type { Finding, Rule } from './rule.ts';

/** What a rule says of one indicator; undefined where nothing is wrong with it. */
type Trouble = Pick<Finding, 'message' | 'remedy'> & { readonly key: 'target' | 'nature' | 'direction' };

/** The findings of a rule that looks at each indicator by itself. */
const eachIndicator = (
  account: Account,
  troubleOf: (indicator: IndicatorRecord, project: ProjectRecord) => Trouble | undefined,
): readonly Finding[] =>
  account.disclosure.projects.flatMap((project) =>
    (project.indicators ?? []).flatMap((indicator, index) => {
      const trouble = troubleOf(indicator, project);
      if (trouble === undefined) return [];
      const { key, ...said } = trouble;
      const { table, place } = indicatorPlace(account, project, index);
      const source = at(indicator.source, key);
      return [
        { source, label: `${project.name} · ${indicator.name}`, place, ...(table && { table }), ...said },
      ];
    }),
  );

/** goals/target: every indicator has a target. */
export const goalsTarget: Rule = {
  id: 'goals/target',
  severity: 'error',
  title: '每个绩效指标都有目标值',
  basis: '绩效指标须细化、量化，没有目标值的指标无法评价（预算绩效管理的一般要求，文号未核实）。',
  check: (account) =>
    eachIndicator(account, ({ name, target }, project) =>
      target.trim() !== ''
        ? undefined
        : {
            key: 'target',
            message: `“${project.name}”的指标“${name}”没有目标值`,
            remedy: '补上目标值；公开的原件就没有的，在 acknowledged 里说明。',
          },
    ),
};

/** goals/rate: the target of a rate (…率) is a percentage. */
export const goalsRate: Rule = {
  id: 'goals/rate',
  severity: 'warning',
  title: '“…率”的目标值是百分比',
  basis: '率是两个数之比，目标值写成别的单位就无从计算；用文字表述的定性目标不在此列。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const target = targetOf(indicator, account.format.indicators?.directions);
      if (target === undefined || !isRate(indicator.name) || isRatio(target.unit)) return undefined;
      return {
        key: 'target',
        message: `“${project.name}”的指标“${indicator.name}”是率，目标值却是“${targetText(indicator)}”，不是百分比`,
        remedy: '核对目标值和计量单位，写成百分比。',
      };
    }),
};

/** A name that ends in 率, whatever stands in brackets after it; 频率 and 汇率 are no shares. */
const isRate = (name: string): boolean =>
  /(?<![频汇税费利])率$/.test(
    name
      .replaceAll(/[（(][^（）()]*[）)]/g, '')
      .replace(/[=＝].*$/, '')
      .replaceAll(/[%％\s]+$/g, ''),
  );

const isRatio = (unit: string): boolean => isPercentage(unit) || /^[%‰]/.test(unit);

/** goals/direction: 正向 and 反向 agree with the direction of the target. */
export const goalsDirection: Rule = {
  id: 'goals/direction',
  severity: 'warning',
  title: '指标性质与指标方向一致',
  basis: '正向指标越大越好，用大于等于；反向指标越小越好，用小于等于；二者相反时评价结果会颠倒。',
  check: (account) =>
    eachIndicator(account, (indicator, project) => {
      const { directions = {}, agreeing = {} } = account.format.indicators ?? {};
      const allowed = indicator.nature === undefined ? undefined : agreeing[indicator.nature];
      const target = targetOf(indicator, directions);
      const sign = indicator.direction === undefined ? target?.sign : directions[indicator.direction];
      if (allowed === undefined || sign === undefined || allowed.includes(sign)) return undefined;
      const { nature, name } = indicator;
      return {
        key: indicator.direction === undefined ? 'target' : 'direction',
        message: `“${project.name}”的指标“${name}”是${nature}指标，目标值却是“${targetText(indicator)}”`,
        remedy: '核对指标性质和方向，改正其中一个。',
      };
    }),
};
