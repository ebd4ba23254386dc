import type { AstroInlineConfig } from 'astro';
import { answerRequests } from '../processes/answer-requests.ts';

// A process that has Astro bundle the templates: what it needs for it, half a gigabyte, goes with it.
answerRequests(async ({ config, folder }: BundleRequest): Promise<void> => {
  const { bundleTemplates } = await import('./bundle-templates.ts');
  await bundleTemplates(config, folder);
});

/** What is bundled, and the folder it is done in. */
export interface BundleRequest {
  readonly config: AstroInlineConfig;
  readonly folder: string;
}
