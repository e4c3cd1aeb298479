import type { APIRoute } from 'astro';
import { INTERACTIVE_IDS, isInteractiveId } from '../../../interactives/registry';
import { type ChartFile, evidenceFile, FILE_EXTENSIONS, interactiveFile } from '../../../kit/build/chart-files';
import { chartIds } from '../../../kit/build/evidence';
import { pathsByLanguage } from '../../../kit/build/routes';
import type { Language } from '../../../kit/core/language';

export const getStaticPaths = () =>
  pathsByLanguage(() =>
    [...INTERACTIVE_IDS, ...chartIds()].flatMap((id) =>
      FILE_EXTENSIONS.map((extension) => ({ params: { id, extension } })),
    ),
  );

const TYPES: Readonly<Record<ChartFile, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** A chart as a file: `/charts/<id>.svg`, `.png`, `.csv`, `.json`. One route for every extension. */
export const GET: APIRoute<{ language: Language }> = async ({ params, props }) => {
  const id = params.id as string;
  const extension = params.extension as ChartFile;
  const body = isInteractiveId(id)
    ? await interactiveFile(id, extension, props.language)
    : evidenceFile(id, extension, props.language);
  return new Response(body as BodyInit, { headers: { 'content-type': TYPES[extension] } });
};
