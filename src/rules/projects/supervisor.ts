import { byText } from '../../model/base/order.ts';
import type { ProjectRecord } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Department } from '../../model/unit.ts';
import { spelt } from '../codes/near.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { againstRegister } from './registered-supervisor.ts';

/** projects/supervisor: the projects of a unit have one supervisor (主管部门), printed one way: the department of the register. */
export const projectSupervisor: Rule = {
  id: 'projects/supervisor',
  severity: 'warning',
  title: '同一单位各项目的主管部门一致，就是登记的部门',
  basis: '一个单位只有一个主管部门；个别项目写着别的编码和名称，多半是从别处的表格带来的。',
  check: ({ disclosure: { projects, discloser } }) =>
    [...Map.groupBy(projects, ({ unit }) => unit).values()].flatMap((own) => {
      const named = own.filter(({ supervisor = '' }) => supervisor.trim() !== '');
      const kinds = [...Map.groupBy(named, ({ supervisor = '' }) => spelt(supervisor)).values()]
        .map((kind) => kind.toSorted((a, b) => byText(a.key, b.key)))
        .sort((a, b) => b.length - a.length);
      const [usual] = kinds;
      const isUsual = usual !== undefined && usual.length * 2 > named.length;
      const odd = isUsual ? kinds.slice(1).flatMap((kind) => kind.flatMap((one) => unlike(one, usual))) : [];
      const held = isUsual ? [usual] : kinds;
      const strange = held.flatMap((kind) => unregistered(kind, discloser.department));
      // Where as many have the one as the other, both are told: nobody knows which is right.
      const tied =
        isUsual || strange.length > 0 ? [] : kinds.slice(1).flatMap((kind) => unlikeKind(kind, usual));
      return [...odd, ...tied, ...strange];
    }),
};

/** A project whose supervisor most others do not have. */
function unlike(project: ProjectRecord, usual: readonly ProjectRecord[]): readonly RuleFinding[] {
  const [other] = usual;
  const { name, supervisor = '' } = project;
  if (other === undefined) return [];
  return [
    {
      ...stands(project),
      related: [{ source: at(other.source, 'supervisor'), label: `${other.name}：${other.supervisor}` }],
      message: `“${name}”的主管部门写作“${supervisor}”，本单位另外 ${usual.length} 个项目都是“${other.supervisor}”`,
      remedy: '统一主管部门的编码和名称。',
    },
  ];
}

/** Projects whose supervisor others of their unit do not have, of whom there are no more than of them. */
function unlikeKind(
  [first, ...more]: readonly ProjectRecord[],
  other: readonly ProjectRecord[] | undefined,
): readonly RuleFinding[] {
  const [beside] = other ?? [];
  if (first === undefined || beside === undefined) return [];
  const many = more.length === 0 ? '' : `等 ${more.length + 1} 个项目`;
  return [
    {
      ...stands(first),
      related: [{ source: at(beside.source, 'supervisor'), label: `${beside.name}：${beside.supervisor}` }],
      message: `“${first.name}”${many}的主管部门写作“${first.supervisor}”，同一单位的“${beside.name}”写作“${beside.supervisor}”`,
      remedy: '核对是哪一个，统一主管部门的编码和名称。',
    },
  ];
}

const WRONG = { code: '编码', name: '名称', both: '编码和名称' } as const;

/** A supervisor that contradicts the register, once for all projects that have it. */
function unregistered(kind: readonly ProjectRecord[], department: Department): readonly RuleFinding[] {
  const [first] = kind;
  const { supervisor = '' } = first ?? {};
  const wrong = againstRegister(supervisor, department);
  if (first === undefined || wrong === undefined) return [];
  const { code = '', title } = department;
  const more = kind.length === 1 ? '' : `等 ${kind.length} 个项目`;
  return [
    {
      ...stands(first),
      message: `“${first.name}”${more}的主管部门写作“${supervisor}”，${WRONG[wrong]}与登记的部门“${`${code} ${title}`.trim()}”不同`,
      remedy:
        '核对主管部门的编码和名称；登记错了的，改 units 里的登记；确由别的部门主管的，在 acknowledged 里说明。',
    },
  ];
}

const stands = ({ key, supervisor = '', source }: ProjectRecord) => ({
  source: at(source, 'supervisor'),
  label: supervisor,
  place: `projects/${key}/supervisor`,
});
