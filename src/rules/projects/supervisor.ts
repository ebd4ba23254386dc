import { at } from '../../model/source.ts';
import type { Rule } from '../rule/rule.ts';

/** projects/supervisor: the projects of a unit have one supervisor (主管部门), printed one way. */
export const projectSupervisor: Rule = {
  id: 'projects/supervisor',
  severity: 'warning',
  title: '同一单位各项目的主管部门一致',
  basis: '一个单位只有一个主管部门；个别项目写着别的编码和名称，多半是从别处的表格带来的。',
  check: ({ disclosure }) => {
    const { projects } = disclosure;
    return [...Map.groupBy(projects, ({ unit }) => unit).values()].flatMap((own) => {
      const named = own.filter(({ supervisor = '' }) => supervisor.trim() !== '');
      const kinds = [...Map.groupBy(named, ({ supervisor = '' }) => plain(supervisor)).values()].sort(
        (a, b) => b.length - a.length,
      );
      const [usual, ...others] = kinds;
      if (usual === undefined || others.length === 0 || usual.length * 2 <= named.length) return [];
      return others.flat().map(({ name, key, supervisor = '', source }) => ({
        source: at(source, 'supervisor'),
        label: supervisor,
        place: `projects/${key}/supervisor`,
        related: usual.slice(0, 1).map((project) => ({
          source: at(project.source, 'supervisor'),
          label: `${project.name}：${project.supervisor}`,
        })),
        message: `“${name}”的主管部门写作“${supervisor}”，本单位另外 ${usual.length} 个项目都是“${usual[0]?.supervisor}”`,
        remedy: '统一主管部门的编码和名称。',
      }));
    });
  },
};

/** Widths and kinds of brackets make no difference. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/[\s[\]【】()]/gu, '');
