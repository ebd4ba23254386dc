import { hashOf } from '../../search/index/tokens.ts';

/** The pages of all regions lie in it. */
export const REGIONS_ADDRESS = '/search/regions/';

/** A region in addresses. */
export const regionId = (title: string): string => hashOf(title).toString(36);

/** The page of a region, from its second on with a number. */
export const regionAddress = (title: string, page = 1): string =>
  `${REGIONS_ADDRESS}${regionId(title)}/${page === 1 ? '' : `${page}/`}`;
