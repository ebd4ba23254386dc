/** The table of a place "<table>/<row>/<column>". */
export const tableOf = (place: string): string => place.split('/')[0] ?? '';

/** A figure in a message, as it is printed; a blank in a word. */
export const shown = (text: string): string => (text === '' ? '空白' : text);
