import { z } from 'zod';
import type { SiteSettings } from '../model/content.ts';
import { filled } from './texts.ts';

/** site.yaml: the website's own settings. */
export const siteFile = z.strictObject({
  name: filled,
  /** One sentence, for search engines and the start page. */
  description: filled,
  /** Who runs the website. */
  publisher: filled,
  /** Language of the pages (BCP 47). */
  language: filled.default('zh-CN'),
}) satisfies z.ZodType<SiteSettings, unknown>;

/** What stands in for settings that could not be read. */
export const NO_SITE: SiteSettings = { name: '', description: '', publisher: '', language: 'zh-CN' };
