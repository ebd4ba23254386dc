import { isBegun } from '../rule/is-begun.ts';
import type { Rule } from '../rule/rule.ts';

/** tables/unbegun: a draft that holds no figure yet has one thing to be done, not a gap in every table. */
export const unbegun: Rule = {
  id: 'tables/unbegun',
  severity: 'warning',
  title: '新建的公开要录入数字',
  basis: '刚建好的草稿什么都缺，逐张列出没有用处；录入第一个数以后，再核对缺哪些表、缺哪些话。',
  check: (account) => {
    const [first] = account.tables;
    if (first === undefined || isBegun(account)) return [];
    const { id, source, discloser } = account.disclosure;
    const [, folder = ''] = id.split('/');
    return [
      {
        source,
        place: first.id,
        isToDo: true,
        message: `${id} 刚建好，${account.tables.length} 张表都还没有录入`,
        remedy: `运行 npm run import -- 工作簿.xlsx --unit ${discloser.id} --year ${folder}，或照各个文件里的注释填写；录入以后再核对还缺什么。`,
      },
    ];
  },
};
