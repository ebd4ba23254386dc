import { regionParts } from '../search/index/unit-names.ts';

/** What forms that narrow a list share: a list that is got when it is asked for, fields that an address fills, regions to choose from. */

/**
 * A file of the website that is got once, when it is first asked for; again where it could not be got.
 * @param then what is done with it once
 */
export function gotOnce<Content>(address: string, then: (content: Content) => void): () => Promise<Content> {
  let reading: Promise<Content> | undefined;
  return () => {
    reading ??= fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      const content = (await response.json()) as Content;
      then(content);
      return content;
    });
    reading.catch(() => {
      reading = undefined;
    });
    return reading;
  };
}

/** Writes a value into a field. One that is not offered would leave a choice without any: it is left at the first. */
export function writeField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
}

/** All regions and what they lie in, deeper ones set in. */
export function regionOptions(regions: readonly string[]): readonly HTMLOptionElement[] {
  const all = regions.flatMap((region) => {
    const parts = regionParts(region);
    return parts.map((_, index) => parts.slice(0, index + 1).join(''));
  });
  return [...new Set(all)].sort().map((region) => {
    const parts = regionParts(region);
    return new Option('\u3000'.repeat(parts.length - 1) + (parts.at(-1) ?? region), region);
  });
}
