import {
  CARD_EDGE,
  CARD_FONT,
  CARD_HEIGHT,
  CARD_INK,
  CARD_PAPER,
  CARD_RULES,
  CARD_WIDTH,
  type Card,
  cardDrawing,
  cardLines,
} from '../../charts/figure-card.ts';
import { printed } from '../../model/markup/html.ts';

/** The picture as SVG. */
export const cardSvg = (card: Card): Blob =>
  new Blob([printed(cardDrawing(card))], { type: 'image/svg+xml' });

/** The picture as PNG; null where the browser makes none. */
export function cardPng(card: Card): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD_WIDTH;
  canvas.height = CARD_HEIGHT;
  const brush = canvas.getContext('2d');
  if (brush !== null) {
    brush.fillStyle = CARD_PAPER;
    brush.fillRect(0, 0, CARD_WIDTH, CARD_HEIGHT);
    for (const { text, y, size, colour, isBold } of cardLines(card)) {
      brush.fillStyle = colour;
      brush.font = `${isBold ? 700 : 400} ${size}px ${CARD_FONT}`;
      brush.fillText(text, CARD_EDGE, y);
    }
    brush.fillStyle = CARD_INK;
    for (const y of CARD_RULES) brush.fillRect(CARD_EDGE, y, CARD_WIDTH - 2 * CARD_EDGE, 1);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
