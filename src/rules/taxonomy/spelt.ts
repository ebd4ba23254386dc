/** A name as it is compared: widths and kinds of brackets and spaces make no other name. */
export const spelt = (name: string): string => name.normalize('NFKC').replaceAll(/[\s()[\]【】〔〕]/gu, '');
