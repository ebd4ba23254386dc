declare global {
  interface JSON {
    /** ECMAScript's source text access for JSON, in Node since 22. */
    rawJSON(text: string): unknown;
  }
}

/** A number that JSON.stringify writes with the very digits it is given: a number of the language keeps about 15 of them. */
export const exactNumber = (digits: string): unknown => JSON.rawJSON(digits);
