import { defineCollection } from 'astro:content';
import { contentRoot } from './site/content/content-root.ts';
import { disclosureEntry, disclosuresLoader } from './site/content/disclosures-loader.ts';

/** The disclosures of the content folder, through our own reader. */
export const collections = {
  disclosures: defineCollection({ loader: disclosuresLoader(contentRoot()), schema: disclosureEntry }),
};
