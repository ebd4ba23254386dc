import type { Department } from '../../model/unit.ts';
import { spelt } from '../codes/near.ts';

/** A supervisor as it is printed, in two: 121-大同市人力资源和社会保障局[部门]. */
const PRINTED = /^\D{0,2}?(\d{2,})?[\s\-–—_]*(.*)$/u;

/** What does not tell departments apart. */
const ENDING = /(?:部门|本级|机关)$/u;

/**
 * What in a supervisor contradicts the register's department: its code, its name, or both. Undefined where nothing does, where the
 * register has no code to hold it against, and for a unit that stands alone, whose supervisor may be one that nobody registered.
 */
export function againstRegister(
  supervisor: string,
  department: Department,
): 'code' | 'name' | 'both' | undefined {
  const [, code, printed = ''] = PRINTED.exec(supervisor.normalize('NFKC').trim()) ?? [];
  const isCode =
    code === undefined || department.code === undefined
      ? undefined
      : code.startsWith(department.code) || department.code.startsWith(code);
  const isName = printed === '' ? undefined : names(department).some((name) => isPart(name, plain(printed)));
  if (isCode === false && isName === true) return 'code';
  if (isName !== false) return undefined;
  if (isCode === true) return 'name';
  return department.kind === 'department' ? 'both' : undefined;
}

const names = ({ name, title, also = [] }: Department): readonly string[] =>
  [name, title, ...also].map(plain);

const plain = (name: string): string => spelt(name).replace(ENDING, '');

const isPart = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
