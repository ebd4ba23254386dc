import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What a change of a rule concerns. */
const COPIED = [
  'src',
  'docs',
  'tests/rules',
  'tests/errors',
  'tests/points',
  'tests/ci-reporter.ts',
  'tests/published-books.ts',
  'tests/seeded.ts',
  'tests/slow-first.ts',
  'tests/slow.ts',
  'tests/source-files.ts',
  'vitest.config.ts',
];
const LINKED = ['node_modules', 'content'];
const AS_IT_IS = ['package.json', 'tsconfig.json'];

/** Files that CONTRIBUTING.md shows under a heading, by the path in their first line. */
function shownFiles(heading: string): ReadonlyMap<string, string> {
  const [, section = ''] = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split(`\n## ${heading}\n`);
  const blocks = section.split('\n## ', 1)[0]?.matchAll(/^```\w+\n(?:\/\/|#) (\S+)\n([\s\S]*?)^```$/gm) ?? [];
  return new Map([...blocks].map(([, path = '', text = '']) => [path, text]));
}

/** A file with what is shown of its change: imports go first, entries at the end of the list, where … stands for those before. */
function withChange(text: string, change: string): string {
  const imports = change.split('\n').filter((line) => line.startsWith('import '));
  const [list = '', entries = ''] = change.split('\n').filter((line) => /^(?:export| {2}[a-z])/.test(line));
  expect(text).toContain(`\n${list}\n`);
  const end = text.indexOf('\n];', text.indexOf(list));
  return [...imports, `${text.slice(0, end)}\n${entries}${text.slice(end)}`].join('\n');
}

function written(root: string): readonly string[] {
  const files = shownFiles('Add a rule');
  for (const [path, text] of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.includes('…\n') ? withChange(readFileSync(file, 'utf8'), text) : text);
  }
  return [...files.keys()];
}

/** What TypeScript says of some files, not of what they import. */
function wrongTypes(root: string, paths: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: paths }, ts.sys, root);
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    { ...options, noEmit: true },
  );
  return paths
    .flatMap((path) => {
      const file = program.getSourceFile(join(root, path));
      return file === undefined
        ? []
        : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    })
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('the rule that CONTRIBUTING.md adds, added as it says to a copy, passes its tests', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    for (const path of [...COPIED, ...AS_IT_IS])
      cpSync(join(ROOT, path), join(root, path), { recursive: true });
    for (const path of LINKED) symlinkSync(join(ROOT, path), join(root, path));
    const paths = written(root);
    expect(paths).toHaveLength(5);
    expect(
      wrongTypes(
        root,
        paths.filter((path) => path.endsWith('.ts')),
      ),
    ).toEqual([]);

    const { CI, ...environment } = process.env;
    const tried = { UPDATE_GOLDEN: '1', MINGZHANG_SAMPLE: 'disclosure-published', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...[join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'],
        ...['tests/rules/published.test.ts', 'tests/rules/rules-page.test.ts', 'tests/errors'],
        ...['--testNamePattern', 'a disclosure says when|disclosure-published|lists the rules'],
      ],
      { cwd: root, env: { ...environment, ...tried }, encoding: 'utf8' },
    );
    expect(`${status}\n${stdout}${stderr}`).toMatch(/^0\n/);
    expect(stdout).toMatch(/Tests +4 passed/);
    expect(readFileSync(join(root, 'tests/errors/disclosure-published/output.txt'), 'utf8')).toContain(
      '没有写公开时间',
    );
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toContain(
      '| `disclosure/published` | warning |',
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
