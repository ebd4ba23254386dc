import { resolve } from 'node:path';

/** The environment variable by which the scripts name the content folder. */
export const CONTENT_VARIABLE = 'MINGZHANG_CONTENT';

/** The content folder, absolute: as the scripts were told, otherwise ./content. */
export const contentRoot = (): string => resolve(process.env[CONTENT_VARIABLE] ?? 'content');
