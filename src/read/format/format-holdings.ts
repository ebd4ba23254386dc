import type { Format } from '../../formats/format.ts';
import { HOLDING_WORDS, HOLDINGS, type Holding, holdingSaid } from '../../formats/holdings.ts';
import type { OutlineEntry } from '../../formats/outline-schema.ts';
import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { finding } from '../findings/read-finding.ts';

/** A section of text, or a part without entries, which is one too. */
interface PlacedSection {
  readonly title: string;
  readonly holds?: Holding | undefined;
  readonly source: Source;
}

/** What a format does not say of its sections and code has to know: which of them hold duties, tasks, terms …, each once. */
export function holdingChecks(top: Source, format: Format): readonly Finding[] {
  const sections = format.outline.flatMap((part, index) => {
    const source = at(top, 'outline', index);
    const own =
      part.entries.length === 0 ? [{ ...part, holds: holdingSaid(part.id, part.holds), source }] : [];
    return [...own, ...sectionsIn(part.entries, at(source, 'entries'))];
  });
  return HOLDING_WORDS.flatMap((holding) => untold(sections, holding));
}

const sectionsIn = (entries: readonly OutlineEntry[], list: Source): readonly PlacedSection[] =>
  entries.flatMap(({ section, title = '', holds, entries: below = [] }, index) => {
    const source = at(list, index);
    const own = section === undefined ? [] : [{ title, holds: holdingSaid(section, holds), source }];
    return [...own, ...sectionsIn(below, at(source, 'entries'))];
  });

/** A section that goes by the title of what no section is said to hold. */
function untold(sections: readonly PlacedSection[], holding: Holding): readonly Finding[] {
  const { what, titled } = HOLDINGS[holding];
  if (sections.some(({ holds }) => holds === holding)) return [];
  return sections
    .filter(({ title, holds }) => holds === undefined && titled.test(title))
    .slice(0, 1)
    .map(({ title, source }) =>
      finding(
        'format/holds',
        source,
        `“${title}”一节看来写的是${what}，格式没有说明`,
        `是的话，在这一项里写 holds: ${holding}；不是的，写它真正的内容：${HOLDING_WORDS.join('、')}，都不是就换一个不会误会的标题。`,
      ),
    );
}
