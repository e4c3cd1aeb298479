import { spawnSync } from 'node:child_process';
import { serveStatic } from './serve.ts';

/**
 * `npm start`: builds the essay and serves it on this machine. Absolute addresses (embed code, oEmbed) then point here, so
 * that everything can be tried; SITE_ORIGIN and BASE_PATH override, PORT moves it.
 */
const port = Number(process.env.PORT ?? 4321);
const base = process.env.BASE_PATH ?? '/';
const origin = process.env.SITE_ORIGIN ?? `http://localhost:${port}`;

const build = spawnSync('astro', ['build'], { stdio: 'inherit', env: { ...process.env, SITE_ORIGIN: origin } });
if (build.status !== 0) process.exit(build.status ?? 1);

try {
  await serveStatic({ folder: process.env.OUT_DIR ?? 'dist', base, port });
  console.log(
    `\nOne Engine is at http://localhost:${port}${base}  (Vietnamese: http://localhost:${port}${base}vi/)\nCtrl+C stops it.`,
  );
} catch (error) {
  const { code } = error as { code?: string };
  console.error(code === 'EADDRINUSE' ? `Port ${port} is taken. Another: PORT=4322 npm start` : error);
  process.exit(1);
}
