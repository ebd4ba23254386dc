import type { AstroInlineConfig } from 'astro';
import { packed, unpacked } from '../../cache/pack.ts';
import { keyOf, type Store } from '../../cache/store.ts';
import type { MadeFiles } from '../folder/write-files.ts';
import { fileWriter } from '../folder/write-files.ts';
import { startProcess } from '../processes/answering-process.ts';
import type { BundleRequest } from './bundler.ts';
import { bundledFiles, clientFiles, serverFiles } from './template-files.ts';

/** What templates are bundled from, and where they go. */
export interface TemplatesInput {
  readonly config: AstroInlineConfig;
  /** See programDigest. */
  readonly program: string;
  readonly base: string;
  /** The domain that the command line names. */
  readonly site: string | undefined;
  /** A folder for Astro's work, inside the program's. */
  readonly work: string;
  /** The website that is made: what browsers load goes there. */
  readonly made: string;
  /** Where the modules that print pages go, inside the folder of the program. */
  readonly templates: string;
}

/** Lays templates out, bundled by Astro or as they were kept: they change only with the program and the address. @returns what browsers load */
export async function loadedTemplates(input: TemplatesInput, store: Store): Promise<MadeFiles> {
  const { program, base, site } = input;
  const key = keyOf('templates', [program, JSON.stringify([base, site ?? null])]);
  const kept = store.get(key);
  const bundle = kept === undefined ? await bundled(input) : unpacked(kept);
  if (kept === undefined) store.put(key, packed(bundle));
  fileWriter(input.templates)(serverFiles(bundle));
  const client = clientFiles(bundle);
  fileWriter(input.made)(client);
  return client;
}

const BUNDLER = new URL('./bundler.ts', import.meta.url);

/** What Astro and Vite are done with is cleared up soon: it costs them next to no time. */
const FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=20'];

/** Astro is loaded only where there is something to bundle, in a process that ends with it: it takes more memory than all else. */
async function bundled({ config, work }: TemplatesInput): Promise<MadeFiles> {
  const { ask, end } = startProcess<BundleRequest, void>(BUNDLER, FLAGS);
  try {
    await ask({ config, folder: work });
  } finally {
    end();
  }
  return bundledFiles(work);
}

/** What every archive holds besides its own pages: style sheets and the icon. */
export const archivedFiles = (client: MadeFiles): MadeFiles =>
  new Map(
    [...client].filter(
      ([path]) => path === 'icon.svg' || (path.startsWith('assets/') && path.endsWith('.css')),
    ),
  );
