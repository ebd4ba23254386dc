import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Documents that tell readers what to type. */
const DOCUMENTS = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** npm's own, which need no script. */
const OF_NPM: ReadonlySet<string> = new Set(['ci', 'pack', 'install', 'exec', 'run']);

interface Documented {
  readonly document: string;
  readonly script: string;
  readonly options: readonly string[];
}

/** The commands of a document, in blocks for a shell and in sentences. */
function commandsIn(document: string): readonly Documented[] {
  const text = readFileSync(document, 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines = '']) => lines.split('\n'));
  const inline = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline].flatMap((line) =>
    [...line.matchAll(/(?:npm run(?: -s)?|npm|npx mingzhang) ([a-z][\w:-]*)([^|&;#)]*)/g)].flatMap(
      ([, script = '', rest = '']) =>
        OF_NPM.has(script) ? [] : [{ document, script, options: rest.match(/(?<=\s)--[a-z][\w-]*/g) ?? [] }],
    ),
  );
}

const all = DOCUMENTS.flatMap(commandsIn);

test('every command that a document tells to type is there', () => {
  expect(all.length).toBeGreaterThan(80);
  expect(all.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
});

const withOptions = [...Map.groupBy(all, ({ script }) => script)].flatMap(([script, own]) => {
  const options = [...new Set(own.flatMap((each) => each.options))];
  return options.length === 0 ? [] : [{ script, options, own }];
});

describe('every option that a document gives to a command is one of its own', () => {
  test.each(withOptions)('$script', ({ script, options, own }) => {
    const [, ...words] = (scripts[script] ?? '').split(' ');
    const { stdout } = spawnSync(process.execPath, [...words, '--help'], { encoding: 'utf8' });
    const unknown = options.filter((option) => !new RegExp(`${option}(?![\\w-])`).test(stdout));
    expect(own.filter((each) => each.options.some((option) => unknown.includes(option)))).toEqual([]);
  });
});
