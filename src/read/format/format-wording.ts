import type { Format } from '../../formats/format.ts';
import {
  memberCalled,
  type TitleContradiction,
  titleContradictions,
} from '../../formats/wording/title-contradictions.ts';
import type { TitledPart } from '../../formats/wording/titled-parts.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { finding } from '../findings/read-finding.ts';

/** What a part is called in a message. */
const KINDS: Readonly<Record<TitledPart['kind'], string>> = {
  table: '表',
  column: '栏',
  line: '行',
  list: '行',
};

/** Findings for titles that are surely names of another money than their `fixes` say. */
export const wordingChecks = (top: Source, format: Format, taxonomy: Taxonomy): readonly Finding[] =>
  titleContradictions(format, taxonomy).flatMap((found) =>
    found.isSure ? [contradictionFinding(top, taxonomy, found)] : [],
  );

function contradictionFinding(top: Source, taxonomy: Taxonomy, found: TitleContradiction): Finding {
  const { part, dimension, said, meant } = found;
  const key = part.kind === 'list' ? ['id'] : ['fixes', dimension];
  const named = meant.map((id) => memberCalled(taxonomy, dimension, id)).join('、');
  const other = part.kind === 'list' ? '把标题改成这个科目的名称' : '标题写错了的，照原件改标题';
  return finding(
    'format/title',
    at(top, ...part.path, ...key),
    `“${part.title}”这${part.kind === 'table' ? '张' : '一'}${KINDS[part.kind]}写的是 ${memberCalled(taxonomy, dimension, said)}，标题说的却是 ${named}`,
    `改成 ${meant.map((id) => `${dimension}: ${id}`).join(' 或 ')}；${other}；当地就用这个名称称呼它的，把名称写进它在 taxonomy/ 里的 also。`,
  );
}
