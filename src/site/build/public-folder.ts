import type { Finding } from '../../model/finding.ts';
import { realFolder } from '../../read/files/door.ts';
import { survey } from '../../read/files/survey.ts';

/**
 * Why the folder of files that are served as they are (public/) must not be copied; undefined where it may be. A link in it would be
 * followed and what it points to published.
 */
export function publicRefusal(path: string): string | undefined {
  const root = realFolder(path);
  if (root === undefined) return undefined;
  const found: Finding[] = [];
  survey(root, (finding) => found.push(finding), { hidden: true });
  if (found.length === 0) return undefined;
  return found.map(({ message, remedy }) => `${path}：${message}。${remedy}`).join('\n');
}
