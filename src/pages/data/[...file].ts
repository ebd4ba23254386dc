import { openDataRoute } from '../../site/data/open-data-route.ts';

/** The facts and the files that describe them. */
export const { getStaticPaths, GET } = openDataRoute('/data/');
