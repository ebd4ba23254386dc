/** The environment variable that is set while Astro bundles the templates of a build: pages are handed their books then, and no collection is asked for. */
export const BUNDLING = 'MINGZHANG_BUNDLING';
