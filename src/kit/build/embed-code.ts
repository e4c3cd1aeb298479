import type { Language } from '../core/language.ts';
import { absolute, chartPath, embedPath, embedScriptPath } from './addresses.ts';

/** The height a frame has before, or without, the script: enough at every width from 320 px up. */
export const EMBED_HEIGHT = 520;
export const EMBED_WIDTH = 720;

const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The frame alone: what oEmbed consumers put into a page. */
export function embedFrame(language: Language, id: string, title: string): string {
  return (
    `<iframe src="${absolute(embedPath(language, id))}" title="${attribute(title)}" loading="lazy" width="100%" ` +
    `height="${EMBED_HEIGHT}" style="border:0" allow="fullscreen; clipboard-write; web-share"></iframe>`
  );
}

/** What a teacher copies: the frame, a link for readers whose host drops frames, the script that fits the height. */
export function embedCode(language: Language, id: string, title: string): string {
  return [
    embedFrame(language, id, title),
    `<p><a href="${absolute(chartPath(language, id))}">${attribute(title)}</a></p>`,
    `<script async src="${absolute(embedScriptPath())}"></script>`,
  ].join('\n');
}
