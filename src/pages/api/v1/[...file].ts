import { openDataRoute } from '../../../site/data/open-data-route.ts';

/** The files of the API. */
export const { getStaticPaths, GET } = openDataRoute('/api/v1/');
