import { describe, expect, test } from 'vitest';
import { undetectable } from '../../src/books/mistakes/in-principle.ts';
import { type Mistake, mistakes } from '../../src/books/mistakes/table-mistakes.ts';
import { openAccount } from '../../src/points/account/open-account.ts';
import { accountIn } from '../points/ledger.ts';
import { publishedBooks } from '../published-books.ts';

const ID = 'baotou-insurance-registration/2025';

function reasonOf(kind: Parameters<typeof mistakes>[0], isMeant: (mistake: Mistake) => boolean) {
  const before = accountIn(publishedBooks(), ID);
  const { taxonomy, format, disclosure } = before;
  const [mistake] = mistakes(kind, disclosure).filter(isMeant);
  if (mistake === undefined) throw new Error(`no mistake of the kind ${kind}`);
  return undetectable(before, openAccount({ taxonomy, format, disclosure: mistake.apply() }));
}

describe('a mistake that nobody could notice', () => {
  test('two items of one sum exchanged, which nothing else prints', () => {
    expect(reasonOf('两行互换', ({ where }) => where === 'general-basic 30215')).toBe('fits');
  });

  test('a row under another code that nothing else prints', () => {
    expect(reasonOf('编码打错', ({ from, to }) => from === '30216' && to === '30217')).toBe('moved');
  });

  test.each(['两位数颠倒', '小数点移位', '元当万元', '漏填'] as const)(
    'is none of the kind %s in a figure that a sum holds',
    (kind) => {
      expect(reasonOf(kind, ({ where }) => where.startsWith('general-basic 30101 '))).toBeUndefined();
    },
  );

  test('is none where another table prints what was exchanged', () => {
    expect(reasonOf('两行互换', ({ where }) => where === 'expenditure 2080501')).toBeUndefined();
  });
});
