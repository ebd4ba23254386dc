import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A folder served on this machine only. */
export interface StaticServer {
  /** "http://127.0.0.1:1234" */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder as a plain web server would: "/" means index.html, what is not there is 404.html.
 * @param under the path the folder is put at: "/" or "/some/where/"
 * @param compressed everything is handed out as gzip, as docs/deploy/nginx.conf does
 */
export async function serve(folder: string, under = '/', compressed = false): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = pathname.startsWith(under)
      ? await fileAt(folder, decodeURIComponent(pathname.slice(under.length)))
      : undefined;
    const body = found?.body ?? (await readFile(join(folder, '404.html')));
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': found?.type ?? TYPES['.html'],
      // Named after what they hold: they need not be asked for with every page.
      ...(/\.(?:css|js)$/.test(pathname) ? { 'cache-control': 'max-age=3600, immutable' } : {}),
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(compressed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function fileAt(folder: string, path: string): Promise<{ body: Buffer; type: string } | undefined> {
  const name = normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (name.startsWith('..')) return undefined;
  const body = await readFile(join(folder, name)).catch(() => undefined);
  return body && { body, type: TYPES[extname(name)] ?? 'application/octet-stream' };
}
