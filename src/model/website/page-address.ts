/** The folder of the website's own pages, in the content as in their addresses. */
export const PAGES = 'pages';

/** Address of one of them. */
export const websitePageAddress = (id: string): string => `/${PAGES}/${id}/`;
