/** Where what was made is kept, from the folder of the program. */
export const CACHE_FOLDER = 'node_modules/.cache/mingzhang';
