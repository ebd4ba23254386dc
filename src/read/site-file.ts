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
  name: filled.meta({ title: '网站名称' }),
  description: filled.meta({ title: '一句话介绍', description: '印在首页，搜索引擎也用' }),
  publisher: filled.meta({ title: '主办者' }),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, '应为语言代码，如 zh-CN')
    .default('zh-CN')
    .meta({ title: '语言', description: '一般不写，就是 zh-CN' }),
  government: flag
    .default(false)
    .meta({ title: '是政府网站', description: '写 true 的，要写明域名、网站标识码和备案号' }),
  domain: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, '应为域名，如 www.example.gov.cn')
    .optional()
    .meta({ title: '域名' }),
  siteIdCode: z
    .string()
    .regex(/^[0-9a-zA-Z]{10}$/, '应为 10 位的政府网站标识码')
    .optional()
    .meta({ title: '政府网站标识码' }),
  icp: filled.optional().meta({ title: 'ICP 备案号' }),
  police: filled.optional().meta({ title: '公安备案号' }),
  contact: z
    .strictObject({
      phone: filled.optional().meta({ title: '电话' }),
      email: filled.optional().meta({ title: '电子邮箱' }),
      address: filled.optional().meta({ title: '地址' }),
    })
    .optional()
    .meta({ title: '网站的联系方式' }),
  column: z
    .strictObject({
      name: filled.meta({ title: '栏目名称' }),
      description: filled.optional().meta({ title: '栏目介绍' }),
      keywords: z.array(filled).min(1).optional().meta({ title: '关键词' }),
      type: filled.optional().meta({ title: '栏目类别' }),
    })
    .optional()
    .meta({ title: '网页所在的栏目' }),
  license: z
    .strictObject({
      title: filled.meta({ title: '名称' }),
      url: webAddress.meta({ title: '网址' }),
    })
    .optional()
    .meta({ title: '数据的使用许可' }),
}) satisfies z.ZodType<SiteSettings, unknown>;

/** What stands in for settings that could not be read. */
export const NO_SITE: SiteSettings = {
  name: '',
  description: '',
  publisher: '',
  language: 'zh-CN',
  government: false,
};
