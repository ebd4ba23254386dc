import type { Finding } from '../../model/finding.ts';
import { foldedName } from '../../model/portable-name.ts';
import type { Source } from '../../model/source.ts';
import { finding } from './read-finding.ts';

/** An id and where it is given. */
export interface GivenId {
  readonly id: string;
  readonly source: Source;
}

/**
 * A finding for each id of a format that was given before, in other capitals or the same.
 * @param what what bears the id: 表, 栏, 行
 */
export function duplicateIds(what: string, given: readonly GivenId[]): readonly Finding[] {
  const first = new Map<string, Source>();
  return given.flatMap(({ id, source }) => {
    const name = foldedName(id);
    const before = first.get(name);
    if (before === undefined) first.set(name, source);
    if (before === undefined) return [];
    const related = [{ source: before, label: '第一次' }];
    return [
      finding('format/duplicate-id', source, `${what}的编号“${id}”用了两次`, '换一个没有用过的编号。', {
        label: '第二次',
        related,
      }),
    ];
  });
}
