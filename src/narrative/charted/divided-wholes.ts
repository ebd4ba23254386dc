import type { Named } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { View } from '../figures/view.ts';
import { namedFigure } from '../plain/plain-view.ts';
import { knownMembers, type NamedPart } from './named-parts.ts';

/** What a pie divides: its whole, and the parts of it that are known. */
export interface PointDivision {
  readonly title: string;
  readonly whole: NamedPart;
  readonly parts: readonly NamedPart[];
}

/** 收入总计 by fund, and what was carried over from last year; undefined where it cannot be divided. */
export const dividedIncome = (view: View): PointDivision | undefined =>
  divided(view, '收入构成', { name: '收入总计', named: { flow: FLOW.sources } }, [
    ...knownMembers(view, DIMENSION.fund, { flow: FLOW.revenue }),
    ...ifAny(view, '上年结转结余', { flow: FLOW.broughtForward }),
  ]);

/** 支出总计 by 功能分类的类, and what is carried over to next year; undefined where it cannot be divided. */
export const dividedSpending = (view: View): PointDivision | undefined =>
  divided(view, '支出构成', { name: '支出总计', named: { flow: FLOW.uses } }, [
    ...functionClasses(view),
    ...ifAny(view, '年终结转结余', { flow: FLOW.carriedForward }),
  ]);

/** 本年支出 by its nature; undefined where it cannot be divided. */
export function dividedNatures(view: View): PointDivision | undefined {
  const named = { flow: FLOW.expenditure };
  return divided(
    view,
    '支出性质',
    { name: '本年支出合计', named },
    knownMembers(view, DIMENSION.nature, named),
  );
}

/** A whole of nothing has no parts, and is told. */
function divided(
  view: View,
  title: string,
  whole: NamedPart,
  parts: readonly NamedPart[],
): PointDivision | undefined {
  const figure = namedFigure(view, whole.named);
  if (figure === undefined || (parts.length === 0 && !figure.value.isZero())) return undefined;
  return { title, whole, parts };
}

function functionClasses(view: View): readonly NamedPart[] {
  const { account } = view;
  const names = new Map<string, string>();
  for (const { sides } of account.tables) {
    for (const { rows } of sides) {
      for (const { names: words, cells } of rows) {
        const code = cells[0]?.point.function;
        const name = (words.function ?? words.line)?.name ?? '';
        if (code !== undefined && !code.includes('/') && !names.has(code)) names.set(code, name);
      }
    }
  }
  const codes = new Set(
    accountCells(account.tables).flatMap(({ point }) => point.function?.split('/')[0] ?? []),
  );
  return [...codes]
    .sort()
    .flatMap((code) =>
      ifAny(
        view,
        memberTitle(account.taxonomy, DIMENSION.function, code, account.disclosure.year) ??
          names.get(code) ??
          code,
        { flow: FLOW.expenditure, function: code },
      ),
    );
}

/** A part under a name, unless there is no such money or nobody says. */
function ifAny(view: View, name: string, named: Named): readonly NamedPart[] {
  const figure = namedFigure(view, named);
  return figure === undefined || figure.value.isZero() ? [] : [{ name, named }];
}
