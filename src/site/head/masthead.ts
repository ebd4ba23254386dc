/** The pages that every page leads to from its top, in this order. */
export const MENU: readonly { readonly title: string; readonly href: string }[] = [
  { title: '搜索', href: '/search/' },
  { title: '科目', href: '/subjects/' },
  { title: '对比', href: '/compare/' },
  { title: '名词', href: '/glossary/' },
  { title: '数据', href: '/data/' },
];
