import { saveBlob } from './save-blob.ts';

/**
 * Saves a chart as PNG: the browser paints the SVG file of the chart, in the reader's own fonts, at three times its size.
 * A button with the address of that file in `data-png` asks for it; `download` names what is saved.
 */
const SCALE = 3;

async function save(button: HTMLButtonElement): Promise<void> {
  const image = new Image();
  image.src = button.dataset.png ?? '';
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const brush = canvas.getContext('2d');
  brush?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (bytes === null) return;
  saveBlob(bytes, button.value);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-png]') : null;
  if (button !== null) save(button);
});
