import { defineConfig } from 'astro/config';

// scripts/build.ts and scripts/dev.ts add where the website goes and what its address is.
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
