import { z } from 'zod';
import type { ReadRule } from './rules.ts';

/** What is wrong with a single text, wherever it stands. */
export interface Trouble {
  readonly rule: ReadRule;
  /** A Chinese sentence without its full stop. */
  readonly message: string;
  readonly remedy: string;
}

/** A schema of texts in which `troubleOf` finds nothing wrong. */
export const checkedText = (troubleOf: (text: string) => Trouble | undefined) =>
  z.string().check((context) => {
    const trouble = troubleOf(context.value);
    if (trouble === undefined) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: trouble.message,
      params: { ...trouble },
    });
  });
