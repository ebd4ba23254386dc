// Node strips no types from files in node_modules, where an installed program stands. This does, for the files of this program alone.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const PROGRAM = new URL('../', import.meta.url).href;

registerHooks({
  load(url, context, next) {
    const { href, pathname } = new URL(url);
    const isOurs = href.startsWith(PROGRAM) && !href.startsWith(`${PROGRAM}node_modules/`);
    if (!isOurs || !pathname.endsWith('.ts')) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(new URL(`file://${pathname}`), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
