import type { Fixes } from '../../../formats/scalars.ts';
import { asTree, type Taxonomy } from '../../../model/taxonomy.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, NATURE, PURPOSE } from '../../../model/vocabulary/members.ts';
import type { ProposedTable } from '../proposed.ts';
import type { ProposedOutline } from '../proposed-outline.ts';
import { type ProposedPlace, proposedPlaces } from './proposed-places.ts';

/** A section of the outline that is text. */
export interface TextSection {
  readonly id: string;
  readonly title: string;
  /** Its pattern, in the language of docs/narrative.md; undefined where the tables do not say what it speaks of. */
  readonly pattern: string | undefined;
}

/** The sections of an outline, each with a pattern that asks for what the tables print: money that no table prints is in none. */
export function textSections(
  { parts }: ProposedOutline,
  tables: readonly ProposedTable[],
  taxonomy: Taxonomy,
): readonly TextSection[] {
  const places = proposedPlaces(tables);
  const section = (id: string, title: string, holds: string | undefined): TextSection => ({
    ...{ id, title },
    pattern: HELD[holds ?? ''] ?? patternOf(SENTENCES[id.replace(/-\d+$/, '')] ?? [], places, taxonomy),
  });
  return parts.flatMap(({ id, title, holds, entries }) =>
    entries.length === 0
      ? [section(id, title, holds)]
      : entries.flatMap((entry) =>
          entry.section === undefined ? [] : [section(entry.section, entry.title ?? '', entry.holds)],
        ),
  );
}

/** What prints the lists of narrative.yaml and glossary.yaml. */
const HELD: Readonly<Record<string, string>> = {
  duties: '<Duties numbering="（{一}）"/>',
  organisation: '<Organisation/>',
  tasks: '<Tasks numbering="（{一}）"/>',
  contact: '<Contact/>',
  glossary: '<Glossary numbering="{一}、"/>',
};

/** Money a section speaks of, in words, and the dimension by which it is told apart. */
interface Sentence {
  readonly says: string;
  readonly of: Fixes;
  readonly by?: string;
  /** What is said where there is none. */
  readonly none?: string;
}

const { expenditure, revenue, sources } = FLOW;

const TOTALS: readonly Sentence[] = [
  { says: '收入总计', of: { flow: sources } },
  { says: '收入', of: { flow: revenue }, by: DIMENSION.fund },
  { says: '支出', of: { flow: expenditure }, by: DIMENSION.nature },
];

const SENTENCES: Readonly<Record<string, readonly Sentence[]>> = {
  totals: TOTALS,
  'budget-notes': TOTALS,
  'revenue-notes': [{ says: '收入', of: { flow: revenue }, by: DIMENSION.fund }],
  'expenditure-notes': [{ says: '支出', of: { flow: expenditure }, by: DIMENSION.nature }],
  'fiscal-notes': [
    { says: '财政拨款支出', of: { flow: expenditure, fund: FUND.fiscal }, by: DIMENSION.fund },
  ],
  'general-notes': [
    {
      says: '一般公共预算财政拨款支出',
      of: { flow: expenditure, fund: FUND.general },
      by: DIMENSION.function,
    },
  ],
  'basic-notes': [
    { says: '基本支出', of: { flow: expenditure, nature: NATURE.basic }, by: DIMENSION.nature },
  ],
  'project-notes': [{ says: '项目支出', of: { flow: expenditure, nature: NATURE.project } }],
  'government-fund-notes': [
    {
      says: '政府性基金预算支出',
      of: { flow: expenditure, fund: FUND.governmentFund },
      none: '没有政府性基金预算支出',
    },
  ],
  'state-capital-notes': [
    {
      says: '国有资本经营预算支出',
      of: { flow: expenditure, fund: FUND.stateCapital },
      none: '没有国有资本经营预算支出',
    },
  ],
  'three-public-notes': [
    {
      says: '“三公”经费支出',
      of: { flow: expenditure, purpose: PURPOSE.threePublic },
      by: DIMENSION.purpose,
    },
  ],
  'agency-operating-notes': [
    { says: '机关运行经费支出', of: { flow: expenditure, purpose: PURPOSE.agencyOperating } },
  ],
  'procurement-notes': [
    {
      says: '政府采购支出',
      of: { flow: expenditure, purpose: PURPOSE.procurement },
      none: '没有政府采购支出',
    },
  ],
};

function patternOf(
  sentences: readonly Sentence[],
  places: readonly ProposedPlace[],
  taxonomy: Taxonomy,
): string | undefined {
  const paragraphs = sentences.flatMap((sentence) => {
    const place = placeOf(sentence, places);
    return place === undefined ? [] : [paragraph(sentence, place, places, taxonomy)];
  });
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

/** The place that prints what is spoken of, of all funds or of one: “三公”经费 of 财政拨款. */
function placeOf({ of }: Sentence, places: readonly ProposedPlace[]): ProposedPlace | undefined {
  const wider = (place: ProposedPlace): readonly string[] =>
    Object.keys(place.fixes).filter((key) => !(key in of));
  return places
    .filter(
      (place) =>
        Object.entries(of).every(([key, id]) => place.fixes[key] === id) &&
        wider(place).every((key) => key === DIMENSION.fund),
    )
    .sort((a, b) => wider(a).length - wider(b).length)[0];
}

function paragraph(
  { says, by, none }: Sentence,
  { fixes }: ProposedPlace,
  places: readonly ProposedPlace[],
  taxonomy: Taxonomy,
): string {
  const point = attributes(fixes);
  const whole = `<Name/><Year/>年${says}<Amount ${point}/><Change ${point} lead="，"/>。<Reason ${point} end="。"/>`;
  const parts = by === undefined ? '' : partsOf(by, fixes, places, taxonomy);
  const told = parts === '' ? whole : `${whole}其中：${parts}`;
  return none === undefined
    ? told
    : `<When ${point}>${told}</When><Unless ${point}><Name/><Year/>年${none}。</Unless>`;
}

/** What it is made up of: the widest members of a tree that are printed, or the 类 that its table lists. */
function partsOf(by: string, whole: Fixes, places: readonly ProposedPlace[], taxonomy: Taxonomy): string {
  const members = asTree(taxonomy.dimensions.get(by))?.members;
  if (members === undefined) {
    const isListed = places.some((place) => place.by === by && attributes(place.fixes) === attributes(whole));
    return isListed
      ? `<Each by="${by}" level="class" ${attributes(whole)} join="；" end="。"><Label/><Amount/></Each>`
      : '';
  }
  const { [by]: above, ...rest } = whole;
  const within = above === undefined ? '' : `${members.get(above)?.path}/`;
  const printed = places.flatMap(({ fixes: { [by]: own, ...others } }) => {
    const member = own === undefined ? undefined : members.get(own);
    const isPart = member?.path.startsWith(within) && attributes(others) === attributes(rest);
    return member !== undefined && isPart && member.id !== above ? [member] : [];
  });
  const widest = [...members.values()].filter(
    (member) => printed.includes(member) && !printed.some(({ path }) => member.path.startsWith(`${path}/`)),
  );
  if (widest.length < 2) return '';
  return `${widest.map(({ id, title }) => `${title}<Amount ${attributes({ ...whole, [by]: id })}/>`).join('；')}。`;
}

/** A point as a component takes it; one text for a point, however it is ordered. */
const attributes = (fixes: Fixes): string =>
  Object.entries(fixes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, id]) => `${dimension}="${id}"`)
    .join(' ');
