import type { Finding } from '../../model/finding.ts';
import { foldedName, nameRefusal } from '../../model/portable-name.ts';
import { hiddenCharacters } from '../characters/hidden.ts';
import { hiddenFinding } from '../characters/tell.ts';
import { finding } from '../findings/read-finding.ts';
import type { Sighting } from './door.ts';

/** What is wrong with the names in a folder: hidden characters, names that no file can have everywhere, names that collide. */
export function nameFindings(path: string, entries: readonly Sighting[]): readonly Finding[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ name }) => {
    const source = { file: path === '' ? name : `${path}/${name}`, path: [] };
    const [hidden] = hiddenCharacters(name);
    if (hidden !== undefined) return [hiddenFinding(source, hidden)];
    const refusal = nameRefusal(name);
    if (refusal !== undefined) return [finding('read/name', source, `“${name}”${refusal}`, '换一个名字。')];
    const folded = foldedName(name);
    const before = first.get(folded);
    first.set(folded, before ?? name);
    if (before === undefined) return [];
    const message = `“${name}”与“${before}”只有大小写不同，在 Windows 和 macOS 上是同一个文件`;
    return [finding('read/name', source, message, '只留一个，或换一个名字。')];
  });
}
