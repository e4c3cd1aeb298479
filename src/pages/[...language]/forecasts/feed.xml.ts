import type { APIRoute } from 'astro';
import { forecastFeed } from '../../../kit/build/forecast-feed';
import { readForecasts, readForecastWords } from '../../../kit/build/forecasts';
import { everyLanguage } from '../../../kit/build/routes';
import type { Language } from '../../../kit/core/language';

export const getStaticPaths = everyLanguage;

/** The forecasts as an Atom feed, one per language. */
export const GET: APIRoute<{ language: Language }> = ({ props }) =>
  new Response(forecastFeed(readForecasts(), props.language, readForecastWords(props.language)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
