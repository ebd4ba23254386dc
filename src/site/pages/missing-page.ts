/** What the page says that stands where there is none. */
export const MISSING_PAGE = {
  title: '没有这个页面',
  text: '这个地址上没有内容，地址可能写错了。已公开的内容的地址不会改变。',
} as const;
