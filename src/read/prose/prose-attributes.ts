import {
  type AttributeShape,
  type ComponentShape,
  listedMembers,
  spacedWords,
} from '../../formats/components.ts';
import { FROM } from '../../formats/pages/page-components.ts';
import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';
import type { Department } from '../../model/unit.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import type { MarkedComponent } from '../markdown/marked.ts';
import { dimensionFinding, type MemberFinding, memberFinding } from '../taxonomy/member-findings.ts';
import { namedFinding } from './narrative-record.ts';
import type { Walk } from './prose-walk.ts';

/** The attributes of a component as texts by name; what is not of the language is told, and what a value cannot be. */
export function attributesOf(
  walk: Walk,
  name: string,
  known: ComponentShape,
  node: MarkedComponent,
  source: Source,
): Readonly<Record<string, string>> {
  const dimensions = known.point ? [...walk.around.taxonomy.dimensions.keys()] : [];
  const allowed = [...new Set([...Object.keys(known.attributes), ...dimensions])];
  const found: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const key = attribute.name;
    const place = attributePlace(walk, source, key === '' ? '{' : key);
    if (key === '') {
      walk.report(
        finding('narrative/code', place, `<${name}> 里的展开属性 {…} 不允许`, '把每个属性写成 名="值"。'),
      );
    } else if (!allowed.includes(key)) {
      const message = `<${name}> 没有属性 ${key}${meantAs(key, allowed)}`;
      const list = allowed.length === 0 ? '它不带属性。' : `可用的属性：${allowed.join('、')}。`;
      walk.report(finding('narrative/component', place, message, list));
    } else if (attribute.value === undefined) {
      walk.report(finding('narrative/code', place, `<${name}> 的属性 ${key} 不是文字`, `写作 ${key}="…"。`));
    } else if (Object.hasOwn(found, key)) {
      walk.report(finding('narrative/component', place, `属性 ${key} 写了两次`, '只留一个。'));
    } else {
      found[key] = attribute.value;
    }
  }
  for (const [key, value] of Object.entries(found)) {
    const asked = {
      key,
      value,
      component: name,
      by: found.by,
      place: attributePlace(walk, source, key),
      department: walk.around.department ?? walk.around.disclosures?.get(found[FROM] ?? ''),
    };
    for (const finding of valueFindings(walk, asked, known.attributes[key])) walk.report(finding);
  }
  for (const key of known.required ?? []) {
    if (!Object.hasOwn(found, key) && !node.attributes.some((attribute) => attribute.name === key))
      walk.report(finding('narrative/component', source, `<${name}> 缺少属性 ${key}`, `补上 ${key}="…"。`));
  }
  return found;
}

/** An attribute, and where it stands. */
interface Attribute {
  readonly key: string;
  readonly value: string;
  readonly component: string;
  /** The component's attribute of this name. */
  readonly by: string | undefined;
  readonly place: Source;
  /** Whose units it may name. */
  readonly department: Department | undefined;
}

/** What is wrong with the value of an attribute. @param shape undefined for a dimension of the component's point */
function valueFindings(
  { around: { taxonomy } }: Walk,
  attribute: Attribute,
  shape: AttributeShape | undefined,
): readonly Finding[] {
  const { key, value, by, place, department } = attribute;
  const member = (dimension: string, id: string): readonly Finding[] =>
    namedFinding(place, dimension, id, taxonomy, department);
  const unknown = (wrong: MemberFinding | undefined): readonly Finding[] =>
    wrong === undefined ? [] : [finding('narrative/unknown-point', place, wrong.message, wrong.remedy)];
  switch (shape) {
    case undefined:
      return member(key, value);
    case 'words':
      return [];
    case 'integer':
      return /^-?\d{1,2}$/.test(value) ? [] : [wrongValue(attribute, '应为整数', '写一个整数，如 -1。')];
    case 'year':
      return /^(?:this|last|-?\d{1,2})$/.test(value)
        ? []
        : [wrongValue(attribute, '写法不对', '写 this（本年）、last（上年），或相差的年数如 -2。')];
    case 'dimension':
      return unknown(dimensionFinding(taxonomy, value));
    case 'member':
      return unknown(memberFinding(taxonomy, key, value));
    case 'members':
      return listedMembers(value).flatMap((id) =>
        taxonomy.dimensions.has(by ?? '') ? member(by ?? '', id) : [],
      );
    case 'steps':
      return spacedWords(value).flatMap((step) => {
        const [id = '', named] = step.split('=');
        return named === undefined ? unknown(dimensionFinding(taxonomy, id)) : member(id, named);
      });
    // Told once for all components that name it, by who reads the whole text.
    case 'disclosure':
      return [];
    default:
      return wordFindings(attribute, shape);
  }
}

/** What is wrong with a value that has to be one or several of some words. */
function wordFindings(
  attribute: Attribute,
  shape: readonly string[] | { readonly several: readonly string[] },
): readonly Finding[] {
  const allowed = 'several' in shape ? shape.several : shape;
  const written = 'several' in shape ? spacedWords(attribute.value) : [attribute.value];
  return written.flatMap((word) =>
    allowed.includes(word)
      ? []
      : [
          wrongValue(
            { ...attribute, value: word },
            `不认识${meantAs(word, allowed)}`,
            `可用的：${allowed.join('、')}。`,
          ),
        ],
  );
}

const wrongValue = ({ component, key, value, place }: Attribute, says: string, remedy: string): Finding =>
  finding('narrative/component', place, `<${component}> 的 ${key}="${value}" ${says}`, remedy);

/** Where an attribute stands: the first time its name does after the tag's. */
function attributePlace({ text }: Walk, source: Source, key: string): Source {
  const start = source.span?.start ?? 0;
  const end = text.indexOf('>', start);
  const tag = text.slice(start, end === -1 ? start + 2_000 : end);
  const found = tag.search(new RegExp(`(?<=[\\s"'])${RegExp.escape(key)}`));
  return found === -1 ? source : { ...source, span: { start: start + found, length: key.length } };
}
