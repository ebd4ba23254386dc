import { z } from 'zod';
import type { ReadRule } from './read-rules.ts';

/** What is wrong with a single text, wherever it stands. */
export interface UnplacedFinding {
  readonly rule: ReadRule;
  /** A Chinese sentence without its full stop. */
  readonly message: string;
  readonly remedy: string;
}

/** A schema of texts in which `findingOf` finds nothing wrong. */
export const checkedText = (findingOf: (text: string) => UnplacedFinding | undefined) =>
  z.string().check((context) => {
    const finding = findingOf(context.value);
    if (finding === undefined) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: finding.message,
      params: { ...finding },
    });
  });
