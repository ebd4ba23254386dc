import type { ComponentShape } from '../components.ts';

/** Ids of the charts a disclosure may have. */
export const CHART_IDS = [
  'income-shares',
  'spending-shares',
  'largest-bars',
  'nature-shares',
  'three-public-bars',
] as const;

/** The attribute that names the disclosure something is taken from: "<unit>/<year>". */
export const FROM = 'from';

/** What stands in a paragraph of its own. */
export const EXHIBITS: readonly string[] = ['Table', 'Chart'];

/** The components of the website's own pages: what they show of a disclosure, which each names. */
export const PAGE_COMPONENTS: Readonly<Record<string, ComponentShape>> = {
  Amount: {
    point: true,
    attributes: { [FROM]: 'disclosure', year: 'year', version: 'member' },
    required: [FROM],
    children: 'none',
    title: '金额',
  },
  Change: {
    point: true,
    attributes: { [FROM]: 'disclosure', against: 'words', with: ['amount'], lead: 'words' },
    required: [FROM],
    children: 'none',
    title: '比上年增减',
  },
  Share: {
    point: true,
    attributes: { [FROM]: 'disclosure', of: 'steps', lead: 'words' },
    required: [FROM, 'of'],
    children: 'none',
    title: '占比',
  },
  Table: {
    point: false,
    attributes: { [FROM]: 'disclosure', id: 'words' },
    required: [FROM, 'id'],
    children: 'none',
    title: '一张表',
  },
  Chart: {
    point: false,
    attributes: { [FROM]: 'disclosure', id: CHART_IDS },
    required: [FROM, 'id'],
    children: 'none',
    title: '一幅图',
  },
};
