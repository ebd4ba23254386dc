import { checkedWith } from './growing-content.ts';
import { GROWING, type GrowingInput } from './growth-inputs.ts';

// Prints how long a check takes of content whose parts are made larger and larger: node tests/attack/growth.ts [times] [name …]
const [times = '4', ...names] = process.argv.slice(2);

const line = ({ name, size, files }: GrowingInput): string => {
  const cells: string[] = [];
  let last = 0;
  for (let step = 1; step <= Number(times); step *= 2) {
    const { seconds } = checkedWith(files(size * step));
    cells.push(
      `${size * step}: ${seconds.toFixed(2)}${last > 0.1 ? ` (×${(seconds / last).toFixed(1)})` : ''}`,
    );
    if (seconds > 20) break;
    last = seconds;
  }
  return `${name}\t${cells.join('\t')}`;
};

checkedWith({});
for (const input of GROWING)
  if (names.length === 0 || names.some((name) => input.name.includes(name)))
    process.stdout.write(`${line(input)}\n`);
