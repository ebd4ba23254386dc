import { BUILT, type BuiltInput } from './build-inputs.ts';
import { secondsOfBuild } from './built-with.ts';

// Prints the CPU seconds of builds whose content is made larger and larger, less those of the smallest: node tests/attack/build-growth.ts [times] [name …]
const [times = '4', ...names] = process.argv.slice(2);

const least = secondsOfBuild({});
process.stdout.write(`（空）\t${least.toFixed(1)}\n`);
const line = ({ name, size, files }: BuiltInput): string => {
  const cells: string[] = [];
  for (let step = 1; step <= Number(times); step *= 4)
    cells.push(`${size * step}: ${(secondsOfBuild(files(size * step)) - least).toFixed(1)}`);
  return `${name}\t${cells.join('\t')}\n`;
};
for (const input of BUILT)
  if (names.length === 0 || names.some((name) => input.name.includes(name)))
    process.stdout.write(line(input));
