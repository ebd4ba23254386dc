import { z } from 'zod';
import { flag } from '../formats/scalars.ts';
import type { SiteSettings } from '../model/content.ts';
import { filled } from './text/texts.ts';
import { webAddressRefusal } from './text/web-address.ts';

/** A web address as a link of a page may have it. */
const webAddress = z.string().refine((text) => webAddressRefusal(text) === undefined, {
  error: ({ input }) => webAddressRefusal(String(input)) ?? '',
});

/** site.yaml: the website's own settings. */
export const siteFile = z.strictObject({
  name: filled,
  /** One sentence, for search engines and the start page. */
  description: filled,
  /** Who runs the website. */
  publisher: filled,
  /** Language of the pages (BCP 47). */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, '应为语言代码，如 zh-CN')
    .default('zh-CN'),
  /** Whether it is a government website (政府网站), which has to name what follows. */
  government: flag.default(false),
  /** Its domain (SiteDomain). */
  domain: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, '应为域名，如 www.example.gov.cn')
    .optional(),
  /** 政府网站标识码 (SiteIDCode). */
  siteIdCode: z
    .string()
    .regex(/^[0-9a-zA-Z]{10}$/, '应为 10 位的政府网站标识码')
    .optional(),
  /** ICP 备案号. */
  icp: filled.optional(),
  /** 公安备案号. */
  police: filled.optional(),
  contact: z
    .strictObject({ phone: filled.optional(), email: filled.optional(), address: filled.optional() })
    .optional(),
  /** The column (栏目) the pages stand in. */
  column: z
    .strictObject({
      name: filled,
      description: filled.optional(),
      keywords: z.array(filled).min(1).optional(),
      type: filled.optional(),
    })
    .optional(),
  /** Under which the data may be used. */
  license: z.strictObject({ title: filled, url: webAddress }).optional(),
}) satisfies z.ZodType<SiteSettings, unknown>;

/** What stands in for settings that could not be read. */
export const NO_SITE: SiteSettings = {
  name: '',
  description: '',
  publisher: '',
  language: 'zh-CN',
  government: false,
};
