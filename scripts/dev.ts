import { SITE_OPTIONS, siteArguments, usage } from '../src/site/build/arguments.ts';
import { serveSite } from '../src/site/build/serve-site.ts';
import { command, refuse } from './command.ts';

const FORM = { usage: usage('npm start --'), options: SITE_OPTIONS } as const;

await command(FORM, async ({ values }) => {
  const parsed = siteArguments(values);
  if (parsed.kind === 'wrong') return refuse(2, `${parsed.message}\n\n${FORM.usage}`);
  await serveSite(parsed.values);
  return 0;
});
