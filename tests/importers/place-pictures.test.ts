import { expect, test } from 'vitest';
import { placePictures } from '../../src/importers/pdf/place-pictures.ts';

/** A page with two lines of Latin letters in a font that every reader has. */
const PDF = new TextEncoder().encode(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    '4 0 obj<</Length 81>>stream',
    'BT /F 12 Tf 40 340 Td (Total 11.00) Tj 0 -200 Td (A line of text 10.00) Tj ET   ',
    'endstream endobj',
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n'),
);

/** Width and height as the head of a PNG says them. */
const sizeOf = (png: Uint8Array | undefined): readonly number[] => {
  const view = new DataView((png ?? new Uint8Array(24)).slice().buffer);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a place in a PDF is shown as it looks there, with its line framed; a place that is not there is not', async () => {
  const pictures = await placePictures(PDF, [
    '第1页第1行',
    '第1页第2行',
    '第1页第9行',
    '第7页第1行',
    '第3段',
  ]);
  expect([...pictures.keys()]).toEqual(['第1页第1行', '第1页第2行']);
  const [width = 0, height = 0] = sizeOf(pictures.get('第1页第2行'));
  expect(width).toBeGreaterThan(150);
  expect(width).toBeLessThan(300);
  expect(height).toBeGreaterThan(150);
  expect(pictures.get('第1页第1行')).not.toEqual(pictures.get('第1页第2行'));
});
