import { codeNames } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { onceEach } from '../rule/once.ts';
import type { Rule } from '../rule/rule.ts';

/**
 * taxonomy/line-title: the lines of a statement that stand for codes are called what the codes are called. Told of what is published already;
 * a new disclosure prints what its format prescribes, and whoever writes it can do nothing about that.
 */
export const lineTitle: Rule = {
  id: 'taxonomy/line-title',
  severity: 'info',
  title: '套表格式里印好的科目名称与科目表一致',
  basis: '收支总表里印好的类级科目也是政府收支分类科目；套表格式的笔误会印进每一份公开。',
  check: ({ tables, taxonomy, disclosure: { year, source } }) => {
    const published = tables.filter(({ asPublished }) => asPublished);
    const lines = published.flatMap((table) =>
      table.sides.flatMap(({ rows }) =>
        rows.flatMap(({ names, cells }) => {
          const title = names.line?.name;
          const code = cells[0]?.point.function?.split('/').at(-1);
          return title === undefined || code === undefined || !/^\d+$/u.test(code)
            ? []
            : [{ table, place: `${table.id}/${code}`, title: title.replace(/^[^、）)]*[、）)]/u, ''), code }];
        }),
      ),
    );
    return onceEach(lines, (line) => `${line.code} ${line.title}`).flatMap(
      ({ table, place, title, code }) => {
        const known = codeNames(taxonomy, DIMENSION.function, code, year);
        if (known.length === 0 || known.includes(title)) return [];
        return [
          {
            source,
            label: `${code} ${title}`,
            place,
            table: table.id,
            message: `${table.title}里印好的“${title}”，科目表里 ${code} 是“${known.join('”“')}”`,
            remedy: '这是套表格式的写法：核对印发的格式，有笔误的改 formats/ 里的标题。',
          },
        ];
      },
    );
  },
};
