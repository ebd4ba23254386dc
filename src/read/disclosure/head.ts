import { isDraft } from '../../model/disclosure/is-draft.ts';
import { termFolder } from '../../model/disclosure/kind.ts';
import { exists, type Folder } from '../files/files.ts';
import { readFile } from '../yaml/read-file.ts';
import type { DisclosurePlace } from './disclosure.ts';
import { disclosureFile } from './disclosure-file.ts';

/** What disclosure.yaml tells of which tables there are. */
export interface DisclosureHead {
  /** "<unit>/<folder>" */
  readonly id: string;
  readonly format: string;
  /** Ids of tables that the source does not hold. */
  readonly notInSource: readonly string[];
  readonly isDraft: boolean;
}

/** Reads no more of a disclosure than its head; what is wrong with it is told when it is read as a whole. */
export function readHead(folder: Folder, place: DisclosurePlace): DisclosureHead | undefined {
  const silent: Folder = { ...folder, report: () => undefined, digests: new Map(), sizes: new Map() };
  const head = readFile(silent, `${place.path}/disclosure.yaml`, disclosureFile);
  if (head === undefined) return undefined;
  const isLocked = place.registered !== undefined || exists(folder, `${place.path}/published.yaml`);
  return {
    id: `${place.discloser.id}/${termFolder(place)}`,
    format: head.format,
    notInSource: head.notInSource.map(({ table }) => table),
    isDraft: isDraft({ draft: head.draft, lock: isLocked ? {} : undefined }),
  };
}
