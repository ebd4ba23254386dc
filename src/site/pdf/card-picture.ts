import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CARD_HEIGHT, CARD_WIDTH, type Card, cardDrawing } from '../../charts/figure-card.ts';
import { html, printed } from '../../model/markup/html.ts';
import { type Chromium, picturedPage } from './chromium.ts';

/**
 * A card as PNG, which messages show beside a link (og:image).
 * @throws Error where the browser makes none
 */
export async function cardPicture(chromium: Chromium, card: Card): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-card-'));
  try {
    const page = join(folder, 'card.html');
    const body = html`<!doctype html><meta charset="utf-8"><body style="margin:0">${cardDrawing(card)}</body>`;
    await writeFile(page, printed(body));
    return await picturedPage(chromium, page, { width: CARD_WIDTH, height: CARD_HEIGHT });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
