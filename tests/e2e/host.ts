import { createServer, type Server } from 'node:http';

/** Somebody else's page, on another origin: it serves whatever markup a test gives it. */
export interface Host {
  server: Server;
  url: string;
  /** The address of a page with this markup in its body. */
  page(body: string): string;
}

/** Keeps every message that the page gets, in order. */
const RECORDER = `<script>
  window.messages = [];
  addEventListener('message', (event) => window.messages.push(event.data));
</script>`;

export async function startHost(): Promise<Host> {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const body = pages[Number(request.url?.slice(1))];
    response.writeHead(body === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      body &&
        `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${RECORDER}${body}</html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  return { server, url, page: (body) => `${url}${pages.push(body) - 1}` };
}
