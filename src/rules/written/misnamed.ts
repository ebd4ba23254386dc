import type { Named } from '../../model/narrative.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Source } from '../../model/source.ts';
import { titleOf } from '../../narrative/figures/describe.ts';
import type { SentenceFinding } from '../../narrative/figures/token.ts';
import { isNamed, pointNamed } from '../../narrative/figures/view.ts';
import type { Narrative, Unasked } from '../../narrative/sections/sections.ts';
import { nearest } from '../../read/findings/nearest.ts';
import { codeSlip } from '../codes/near.ts';

/** An entry of narrative.yaml that no sentence asks for, and what a sentence asks for and nobody wrote that is a slip away: one mistake. */
export interface Misnamed {
  readonly entry: Source;
  /** What the sentence lacks. */
  readonly lacking: SentenceFinding;
  /** As it is written, and as it is asked for: a member of a dimension, or the name of a fact. */
  readonly wrong: string;
  readonly right: string;
  /** What the right one is called. */
  readonly title: string;
}

/** Kinds of entries, and what a sentence says that lacks one. */
const LACKS = [
  ['reasons', 'no-reason'],
  ['prior', 'no-prior'],
  ['facts', 'no-fact'],
] as const;

/** The entries that are under a wrong member or name, each with the only one that is lacking a slip away. */
export const misnamedIn: (narrative: Narrative) => readonly Misnamed[] = onceFor((narrative) => {
  const findings = [...narrative.sections.values()].flatMap((section) => section.findings);
  return LACKS.flatMap(([list, kind]) => {
    const lacking = new Map(
      findings.filter((each) => each.kind === kind).map((each) => [each.message, each] as const),
    );
    const pairs = candidates(narrative, list).flatMap((source) =>
      [...lacking.values()].flatMap((each) => misnamed(narrative, { list, source }, each) ?? []),
    );
    // What may be meant for several, or by several, is told as it stands.
    return pairs.filter(({ entry, lacking: found }) =>
      pairs.every((other) => (other.entry === entry) === (other.lacking === found)),
    );
  });
});

/** Entries that may be meant for something else: those that no sentence asks for, and last year's amounts of what no table prints. */
function candidates({ view, unasked }: Narrative, list: Unasked['list']): readonly Source[] {
  const entries = unasked.filter((each) => each.list === list).map(({ source }) => source);
  if (list !== 'prior') return entries;
  const ofNothing = (view.narrative?.prior ?? []).filter(
    ({ of }) => isNamed(view, of) && view.account.prints(pointNamed(view, of)).length === 0,
  );
  return [...new Set([...entries, ...ofNothing.map(({ source }) => source)])];
}

/** Whether a sentence lacks what is told to be written under another name. */
export const isMisnamed = (narrative: Narrative | undefined, finding: SentenceFinding): boolean =>
  narrative !== undefined &&
  misnamedIn(narrative).some(
    ({ lacking }) => lacking.kind === finding.kind && lacking.message === finding.message,
  );

function misnamed(
  narrative: Narrative,
  { list, source }: Unasked,
  lacking: SentenceFinding,
): Misnamed | undefined {
  const { view } = narrative;
  const { lacks } = lacking;
  if (list === 'facts') {
    const wrong = String(source.path.at(-1));
    return lacks !== undefined && nearest(wrong, [lacks.name]) !== undefined
      ? { entry: source, lacking, wrong, right: lacks.name, title: lacks.title ?? lacks.name }
      : undefined;
  }
  const written = view.narrative?.[list].find((each) => each.source === source)?.of;
  if (written === undefined || lacking.of === undefined) return undefined;
  const slip = onlySlip(written, lacking.of);
  return slip && { entry: source, lacking, ...slip, title: titleOf(view, lacking.of) };
}

/** The only member in which two points differ, where one is the other by a slip. */
function onlySlip(written: Named, asked: Named): Pick<Misnamed, 'wrong' | 'right'> | undefined {
  const dimensions = new Set([...Object.keys(written), ...Object.keys(asked)]);
  const [only, ...others] = [...dimensions].filter((each) => written[each] !== asked[each]);
  if (only === undefined || others.length > 0) return undefined;
  const [wrong, right] = [written[only], asked[only]];
  if (wrong === undefined || right === undefined) return undefined;
  const isSlip = codeSlip(wrong, right) !== undefined || nearest(wrong, [right]) !== undefined;
  return isSlip ? { wrong, right } : undefined;
}
