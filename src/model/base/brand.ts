declare const brand: unique symbol;

/**
 * A number or text that is told from others of its kind: two sorts of numbers cannot be swapped unseen. It is made in the one module that gives
 * such numbers out, by `as`; everywhere else it is handed on.
 */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
