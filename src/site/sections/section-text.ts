import type { Books } from '../../books/books.ts';
import { entryAddress } from '../../document/addresses.ts';
import { sectionHolding } from '../../formats/held-sections.ts';
import type { Markup } from '../../model/markup/html.ts';
import { linkTarget } from '../../model/website/link-target.ts';
import type { Section } from '../../narrative/figures/token.ts';
import type { Account } from '../../points/account/account.ts';
import { relativeHref } from '../addresses/links.ts';
import { statedDownload } from '../files/stated.ts';
import { figureAddresses } from './figure-href.ts';
import { sectionHtml } from './section-html.ts';
import { statedHtml } from './section-stated.ts';

/** The text of a section of the outline, ready to print; undefined where nobody wrote one. */
export function sectionText(
  { narratives }: Books,
  account: Account,
  id: string,
  options: {
    readonly from: string;
    readonly prefix?: string;
    readonly level: number;
    readonly plain: boolean;
  },
): Markup | undefined {
  const narrative = narratives.get(account.disclosure.id);
  const section = narrative?.sections.get(id);
  if (narrative === undefined || section === undefined || !saysSomething(section)) return undefined;
  const addressOf = figureAddresses(account, narrative);
  const glossary = sectionHolding(account.format, 'glossary');
  return sectionHtml(section.blocks, {
    figureHref: (figure) => {
      const address = addressOf(figure);
      return address && relativeHref(options.from, address);
    },
    linkHref: (url) => {
      const target = linkTarget(url, entryAddress(account.disclosure.id, id));
      if (target === undefined) return url;
      const hash = target.fragment === undefined ? '' : `#${target.fragment}`;
      return relativeHref(options.from, encodeURI(target.path) + target.query + hash);
    },
    termHref: (term) =>
      glossary && relativeHref(options.from, `${entryAddress(account.disclosure.id, glossary)}#term-${term}`),
    terms: new Map(narrative.view.prose.terms.map((term) => [term.id, term])),
    prefix: options.prefix ?? '',
    level: options.level,
    plain: options.plain,
  });
}

/** The figures of a section that only its text states, ready to print on its page; undefined where there are none. */
export function sectionStated({ narratives }: Books, account: Account, id: string): Markup | undefined {
  const { id: disclosure } = account.disclosure;
  const stated = narratives.get(disclosure)?.sections.get(id)?.stated ?? [];
  if (stated.length === 0) return undefined;
  return statedHtml(stated, relativeHref(entryAddress(disclosure, id), statedDownload(disclosure)));
}

/** Whether a section says anything. */
export const saysSomething = (section: Section | undefined): boolean => (section?.blocks.length ?? 0) > 0;
