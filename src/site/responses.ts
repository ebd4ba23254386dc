import type { DownloadFile } from './downloads.ts';

/** A file as Astro writes or serves it. */
export const fileResponse = ({ body, type }: DownloadFile): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: { 'Content-Type': type } });
