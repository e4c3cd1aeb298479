import type { APIRoute } from 'astro';
import { INTERACTIVE_IDS, type InteractiveId } from '../../../../interactives/registry';
import { absolute, chartFilePath, chartPath, pathOf } from '../../../../kit/build/addresses';
import { interactiveFile } from '../../../../kit/build/chart-files';
import { readFigureWords, readInterfaceWords } from '../../../../kit/build/content';
import { EMBED_HEIGHT, EMBED_WIDTH, embedFrame } from '../../../../kit/build/embed-code';
import { pngSize } from '../../../../kit/build/images';
import { pathsByLanguage } from '../../../../kit/build/routes';
import type { Language } from '../../../../kit/core/language';

export const getStaticPaths = () => pathsByLanguage(() => INTERACTIVE_IDS.map((id) => ({ params: { id } })));

/** oEmbed 1.0, type rich, as a static file; each chart page points to its own. */
export const GET: APIRoute<{ language: Language }> = async ({ params, props }) => {
  const id = params.id as InteractiveId;
  const { language } = props;
  const { title } = readFigureWords(id, language);
  const thumbnail = pngSize((await interactiveFile(id, 'png', language)) as Uint8Array);
  return Response.json({
    type: 'rich',
    version: '1.0',
    title,
    author_name: readInterfaceWords(language).siteName,
    author_url: absolute(chartPath(language, id)),
    provider_name: readInterfaceWords(language).siteName,
    provider_url: absolute(pathOf(language)),
    cache_age: 86400,
    thumbnail_url: absolute(chartFilePath(language, id, 'png')),
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    html: embedFrame(language, id, title),
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
  });
};
