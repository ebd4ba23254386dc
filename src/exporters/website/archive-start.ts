import { html, printed } from '../../model/markup/html.ts';

/** The page at the top of an archive, which opens the cover of what is in it: whoever unpacks it need not look for the cover in folders. */
export const archiveStart = (title: string, cover: string): Uint8Array =>
  new TextEncoder().encode(
    `${printed(
      html`<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="${`0; url=${cover}`}"><title>${title}</title></head><body><p><a href="${cover}">${title}</a></p></body></html>`,
    )}\n`,
  );
