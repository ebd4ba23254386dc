import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM } from '../site/built-site.ts';

/** A folder in whose node_modules the program stands as a package, with the packages it needs as the tests have them. */
export interface InstalledProgram {
  readonly folder: string;
  /** Runs `mingzhang` in it. */
  readonly run: (...args: readonly string[]) => { readonly status: number | null; readonly said: string };
}

/** Packs the program and unpacks it where npm would. */
export function installedProgram(): InstalledProgram {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-package-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'mingzhang'), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--pack-destination', folder], {
    cwd: PROGRAM,
    encoding: 'utf8',
  });
  execFileSync('tar', [
    ...['--extract', '--file', join(folder, packed.trim().split('\n').at(-1) ?? '')],
    ...['--directory', join(modules, 'mingzhang'), '--strip-components', '1'],
  ]);
  for (const name of readdirSync(join(PROGRAM, 'node_modules')).filter((one) => !one.startsWith('.')))
    symlinkSync(join(PROGRAM, 'node_modules', name), join(modules, name));
  const run: InstalledProgram['run'] = (...args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(modules, 'mingzhang/scripts/mingzhang.mjs'), ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, said: `${stdout}${stderr}` };
  };
  return { folder, run };
}
