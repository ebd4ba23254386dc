/**
 * Puts a text on the clipboard. Pages that are not served by https may only do it the old way.
 * @returns whether the browser did
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** What browsers keep for pages of old; TypeScript warns of it on the document itself. */
const old: { execCommand(command: 'copy'): boolean } = document;

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  try {
    return old.execCommand('copy');
  } finally {
    field.remove();
  }
}
