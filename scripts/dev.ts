import { parseSiteArguments, usage } from '../src/site/build/arguments.ts';
import { serveSite } from '../src/site/build/serve-site.ts';

const USAGE = usage('npm start --');
const parsed = parseSiteArguments(process.argv.slice(2));

if (parsed.kind === 'arguments') {
  await serveSite(parsed.values);
} else {
  const wrong = parsed.kind === 'wrong';
  (wrong ? process.stderr : process.stdout).write(wrong ? `${parsed.message}\n\n${USAGE}` : USAGE);
  process.exitCode = wrong ? 2 : 0;
}
