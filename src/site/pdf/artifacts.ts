import { updatedPdf } from './pdf-update.ts';
import { changedStreams } from './plain-streams.ts';

/**
 * A PDF that says of everything it draws whether it is text or only looks: Chromium tags the words and leaves rules, backgrounds and numbers of
 * pages without a word, while PDF/UA has all that is no part of the text marked (Artifact), so that nobody is read a line. And links tell in
 * words where they lead.
 * @param lead the words of a link by the id it leads to
 */
export const withArtifacts = (bytes: Uint8Array, lead: ReadonlyMap<string, string>): Uint8Array =>
  updatedPdf(bytes, (text, file) => {
    const pages = new Set([...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => Number(number)));
    return [
      ...changedStreams(text, file, (stream, number) =>
        pages.has(number) ? artifactsMarked(stream) : stream,
      ),
      ...toldLinks(text, lead),
    ];
  });

/** What begins and ends a path, and what paints one. One operator stands on a line. */
const [BEGINS, PAINTS, ENDS] = [/ (?:m|re)$/, /^(?:f\*?|F|S|s|B\*?|b\*?)$/, /^(?:W\*? )?n$/];

/** The content of a page, with all that it paints outside of tags marked as an artifact. */
export function artifactsMarked(content: string): string {
  const out: string[] = [];
  let depth = 0;
  /** The lines of a path or a text outside of tags, until it is known whether it paints. */
  let open: string[] | undefined;
  const close = (isPainted: boolean) => {
    out.push(...(isPainted ? ['/Artifact BMC', ...(open ?? []), 'EMC'] : (open ?? [])));
    open = undefined;
  };
  for (const line of content.split('\n')) {
    if (open !== undefined) {
      open.push(line);
      if (open[0] === 'BT' ? line === 'ET' : PAINTS.test(line)) close(true);
      else if (open[0] !== 'BT' && ENDS.test(line)) close(false);
      continue;
    }
    if (/B[DM]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    if (depth === 0 && (line === 'BT' || BEGINS.test(line))) open = [line];
    else if (depth === 0 && / Do$/.test(line)) out.push('/Artifact BMC', line, 'EMC');
    else out.push(line);
  }
  if (open !== undefined) close(false);
  return out.join('\n');
}

const LINK = /^(\d+) 0 obj\n<<(\/Type \/Annot\n\/Subtype \/Link\n[\s\S]*?)>>\nendobj/gm;

function toldLinks(text: string, lead: ReadonlyMap<string, string>) {
  return [...text.matchAll(LINK)].flatMap(([, number = '', dictionary = '']) => {
    const words =
      lead.get(/\/Dest \/(\S+)/.exec(dictionary)?.[1] ?? '') ?? /\/URI \(([^)]*)\)/.exec(dictionary)?.[1];
    if (words === undefined || dictionary.includes('/Contents')) return [];
    const told = Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase();
    return [
      { number: Number(number), body: Buffer.from(`<<${dictionary}\n/Contents <${told}>>>`, 'latin1') },
    ];
  });
}
