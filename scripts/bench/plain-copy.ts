import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml } from '../../src/read/yaml/yaml.ts';

// The least that any program would have to do: read the same YAML, and write the same files. `npm run bench` runs it as a process of its own
// (node scripts/bench/plain-copy.ts <content> <website> <to>); reading the website stands for having made it.
const [content = '', site = '', to = ''] = process.argv.slice(2);
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

for (const path of below(content).filter((name) => name.endsWith('.yaml')))
  parseYaml(readFileSync(join(content, path), 'utf8'));
const made = new Set<string>();
for (const path of below(site)) {
  const target = join(to, path);
  if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
  made.add(dirname(target));
  writeFileSync(target, readFileSync(join(site, path)));
}
