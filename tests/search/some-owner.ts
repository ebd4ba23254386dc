import type { Owner } from '../../src/search/index/search-document.ts';

/** Whose a made-up document is. @param year absent of a unit itself */
export const owner = (id: string, region: string, year?: number): Owner => ({
  id,
  unit: `${region.slice(-3)}人力资源和社会保障局`,
  year,
  region,
  level: '市级',
});
