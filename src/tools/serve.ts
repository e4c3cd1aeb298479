import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface StaticSite {
  /** Folder that holds the built site. */
  folder: string;
  /** The path under which it is served: `/` or `/essay/`. */
  base?: string;
  /** 0 takes any free port. */
  port: number;
}

/** Serves a built site as a plain static host would: files, folder indexes, the 404 page. */
export async function serveStatic({ folder, base = '/', port }: StaticSite): Promise<{ server: Server; url: string }> {
  const files = sirv(folder, { dev: true, etag: true });
  const prefix = base.replace(/\/$/, '');
  const notFound = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://127.0.0.1:${actual}${prefix}/` };
}
