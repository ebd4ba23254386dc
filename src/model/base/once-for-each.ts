/** Texts whose results are kept at once; those of a department are fewer by far. */
const MOST = 16_384;

/** A function of a text that is worked out once for each that comes again and again. With too many known, all are forgotten. */
export function onceForEach<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    if (known.size >= MOST) known.clear();
    const result = compute(text);
    known.set(text, { result });
    return result;
  };
}
