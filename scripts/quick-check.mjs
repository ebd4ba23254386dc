// What `npm run check` starts: scripts/check.ts from compiled code.
import './quick-start.mjs';

await import('./check.ts');
