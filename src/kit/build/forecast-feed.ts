import type { Language } from '../core/language.ts';
import { absolute, forecastsFeedPath, forecastsPath } from './addresses.ts';
import { formatDay, type PageWords, stateOfForecast } from './forecasts.ts';
import type { Forecast } from './schemas/forecast.ts';

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A day of the data as Atom wants moments: the feed changes when the data does, never because it was built again. */
const moment = (day: string) => `${day}T00:00:00Z`;
const changedOn = ({ resolvedOn, status }: Forecast) => resolvedOn ?? status.asOf;

function entry(forecast: Forecast, language: Language, words: PageWords): string {
  const address = `${absolute(forecastsPath(language))}#${forecast.id}`;
  const text = [
    `${words[stateOfForecast(forecast)]}. ${forecast.status[language].trim()}`,
    `${words.criterion}: ${forecast.criterion[language].trim()}`,
    `${words.closes}: ${formatDay(forecast.closes, language)}.`,
  ].join(' ');
  return [
    '  <entry>',
    `    <id>${escapeXml(address)}</id>`,
    `    <title>${escapeXml(forecast.statement[language].trim())}</title>`,
    `    <link rel="alternate" href="${escapeXml(address)}"/>`,
    `    <published>${moment(forecast.opens)}</published>`,
    `    <updated>${moment(changedOn(forecast))}</updated>`,
    `    <summary>${escapeXml(text)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The forecasts as an Atom feed (RFC 4287): one entry each, the latest change first. */
export function forecastFeed(forecasts: readonly Forecast[], language: Language, words: PageWords): string {
  const latestFirst = [...forecasts].sort((a, b) => changedOn(b).localeCompare(changedOn(a)));
  const page = absolute(forecastsPath(language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${escapeXml(page)}</id>`,
    `  <title>${escapeXml(words.feedTitle)}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute(forecastsFeedPath(language)))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `  <updated>${moment(changedOn(latestFirst[0]))}</updated>`,
    `  <author><name>${escapeXml(words.feedAuthor)}</name></author>`,
    ...latestFirst.map((forecast) => entry(forecast, language, words)),
    '</feed>',
    '',
  ].join('\n');
}
