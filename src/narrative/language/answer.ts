import { FROM } from '../../formats/pages/page-components.ts';
import type { ProseComponent } from '../../model/prose.ts';
import type { SentenceFinding, Token } from '../figures/token.ts';
import type { View } from '../figures/view.ts';
import { evaluate } from './evaluate.ts';

/** What a component of one of the website's own pages says of the disclosure it names. */
export function answerOf(
  view: View,
  component: ProseComponent,
): { readonly tokens: readonly Token[]; readonly findings: readonly SentenceFinding[] } {
  const { [FROM]: _, ...attributes } = component.attributes;
  const { source } = component;
  const text = { section: '', mode: 'replace', nodes: [{ ...component, attributes }], source } as const;
  const { blocks, findings } = evaluate(view, text, false);
  return { tokens: blocks.flatMap((block) => ('tokens' in block ? block.tokens : [])), findings };
}
