import type { LayoutContext } from '../../kit/core/contract.ts';
import { placedText, round, TEXT_PX } from '../../kit/core/placing.ts';
import { wrapText } from '../../kit/core/text-width.ts';
import type { ForecastLedgerRun } from '../../models/forecast-ledger.ts';
import type { Page } from './geometry.ts';
import { RECORDS } from './records.ts';

/** Room for the number in front of a sentence. */
const NUMBER_WIDTH = 24;
/** From large to the smallest allowed: the first at which all six fit their rows is taken. */
const SIZES = [20, 18, 17, 16, 15, 14, TEXT_PX] as const;
const LINE_HEIGHT = 1.22;

/** Room for the reader's odds behind a sentence, kept before they give any: the first move of a slider moves no word. */
const ODDS_WIDTH = 44;
const NO_OPINION_FRAC = 0.5;

const isWholePercent = (p: number) => Math.abs(p * 100 - Math.round(p * 100)) < 1e-6;

/**
 * Six rows of words, as large as they fit: the sentences of the piece, or the criteria that replace them. Odds that the
 * reader gives stand behind them in pencil, so that a moved slider is seen on these pages too.
 */
export function sentencesPage(
  kind: 'sentence' | 'criterion',
  run: ForecastLedgerRun,
  { size, words, format }: LayoutContext,
): Page {
  const pitch = size.height / RECORDS.length;
  const odds = run.forecasts.map(({ probabilityFrac }) => probabilityFrac);
  // Sliders move in whole per cents. What lies between stands half way from one step to the next, and is nobody's odds.
  const given = odds.some((p) => p !== NO_OPINION_FRAC) && odds.every(isWholePercent);
  const sentences = RECORDS.map((_, i) => words.labels[`${kind}${i + 1}`]);
  const wrapped = (px: number, width: number) => sentences.map((sentence) => wrapText(sentence, width, px));
  const fits = (px: number, width: number) =>
    wrapped(px, width).every((lines) => lines.length * px * LINE_HEIGHT <= pitch - 6);
  const whole = size.width - NUMBER_WIDTH - 6;
  // Only the smallest embed is too narrow to keep the room before it is needed.
  const width = given || fits(TEXT_PX, whole - ODDS_WIDTH) ? whole - ODDS_WIDTH : whole;
  const px = SIZES.find((each) => fits(each, width)) ?? TEXT_PX;
  const oddsText = (i: number) =>
    placedText(
      `odds-${i}`,
      format.value(run.forecasts[i].probabilityFrac, 'percent'),
      size.width,
      pitch * (i + 0.5) + 4.5,
      { anchor: 'end', tone: 'pencil', weight: 'semibold' },
    );
  return {
    lines: RECORDS.slice(1).map((_, i) => {
      const y = round(pitch * (i + 1));
      return { key: `rule-${i}`, x1: 0, x2: size.width, y1: y, y2: y, kind: 'rule' };
    }),
    texts: [
      ...wrapped(px, width).flatMap((lines, i) => {
        const step = px * LINE_HEIGHT;
        const first = pitch * (i + 0.5) - (lines.length * step) / 2 + px * 0.95;
        return [
          placedText(`number-${i}`, String(i + 1), 0, first, { size: px, tone: 'quiet', weight: 'semibold' }),
          ...lines.map((line, j) =>
            placedText(`${kind}-${i}-${j}`, line, NUMBER_WIDTH, first + step * j, { size: px }),
          ),
        ];
      }),
      ...(given ? RECORDS.map((_, i) => oddsText(i)) : []),
    ],
  };
}
