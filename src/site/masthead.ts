/** The pages that every page leads to from its top, in this order. */
export const MENU: readonly { readonly title: string; readonly href: string }[] = [
  { title: '名词', href: '/glossary/' },
  { title: '数据', href: '/data/' },
];
