import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Formatter } from '../../core/format.ts';
import type { Language } from '../../core/language.ts';
import { fill, placeholders } from '../../core/template.ts';
import type { Unit } from '../../core/units.ts';
import { formatterOf } from '../content.ts';
import { EditorError } from '../editor-error.ts';
import { CONTENT_FOLDER } from '../paths.ts';
import { type ChartDefinition, type ChartWords, chartSchema, chartWordsSchema } from '../schemas/chart.ts';
import { type ColumnUnit, isNumeric } from '../schemas/data.ts';
import { parseYaml } from '../yaml.ts';
import { complaint } from './complain.ts';
import { formatTime, isTime, toTime } from './dates.ts';
import { type Table, tableNamed } from './table.ts';
import { evaluate, type Value } from './values.ts';

/** One observation: where it stands, what it is called, its numbers (NaN for a gap). */
export interface ChartRow {
  cell: string;
  label: string;
  /** Milliseconds for a time, the row's place for a name. */
  at: number;
  cells: Readonly<Record<string, number>>;
}

export interface ChartSeries {
  column: string;
  label: string;
  unit: Unit;
  digits?: number;
  tone: ChartDefinition['series'][number]['tone'];
  line: ChartDefinition['series'][number]['line'];
}

/** An evidence chart in one language, ready to be drawn, tabled and cited: every text filled, every number read. */
export interface EvidenceChart {
  id: string;
  language: Language;
  definition: ChartDefinition;
  words: ChartWords;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  x: { column: string; unit: ColumnUnit; label: string };
  values: Readonly<Record<string, Value>>;
  /** The table with its source, vintage, licence, processing and confidence. */
  table: Table;
  format: Formatter;
}

const CHARTS_FOLDER = join(CONTENT_FOLDER, 'charts');

/** The ids of all evidence charts, in alphabetical order. */
export function chartIds(): string[] {
  const folders = readdirSync(CHARTS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((folder) => folder.name).sort();
}

/**
 * Reads `content/charts/<id>/` and its table, checks both, works out the named values and fills the words with them.
 * @throws a complaint naming file, key, what was given and what is allowed
 */
export function loadChart(id: string, language: Language): EvidenceChart {
  if (!chartIds().includes(id)) throw complaint({ file: 'content/charts', key: 'id', given: id, allowed: chartIds() });
  const file = `content/charts/${id}/chart.yaml`;
  const wordsFile = `content/charts/${id}/${language}.yaml`;
  return buildChart({ id, language, file, wordsFile, definition: readContent(file), words: readContent(wordsFile) });
}

function readContent(file: string): string {
  try {
    return readFileSync(join(CONTENT_FOLDER, '..', file), 'utf8');
  } catch {
    throw new EditorError([{ file, line: 1, message: 'this file is missing' }]);
  }
}

interface ChartInput {
  id: string;
  language: Language;
  file: string;
  wordsFile: string;
  definition: string;
  words: string;
}

/** `loadChart` on the text of the chart's two files: what tests feed with broken content. */
export function buildChart({ id, language, file, wordsFile, ...input }: ChartInput): EvidenceChart {
  const definition = parseYaml(input.definition, chartSchema, file);
  const templates = parseYaml(input.words, chartWordsSchema, wordsFile);
  const table = tableNamed(definition.data, file, 'data');
  const format = formatterOf(language);
  const values = evaluate({
    file,
    definitions: definition.values,
    table: (series, key) => (series ? tableNamed(series, file, key) : table),
    format,
  });
  const words = fillWords(templates, values, wordsFile);
  checkColumns(definition, table, file);
  if (definition.hollow.length > 0 && definition.form !== 'bars')
    throw complaint({ file, key: 'hollow', given: definition.form, allowed: 'only bars can be drawn hollow' });
  checkNames(definition, words, wordsFile);
  const x = { column: definition.x, ...table.column(definition.x, file, 'x') };
  const series = definition.series.map((each): ChartSeries => {
    const { unit } = table.description.columns[each.column];
    return { ...each, unit: unit as Unit, label: words.labels[each.column] };
  });
  return {
    ...{ id, language, definition, words, series, values, table, format },
    x: { column: x.column, unit: x.unit, label: x.label[language] },
    rows: readRows(definition, table, words, language, { file, wordsFile }),
  };
}

/** Every series draws numbers of the table, all of one unit: they share an axis. */
function checkColumns({ series }: ChartDefinition, table: Table, file: string) {
  const units = series.map(({ column }, i) => table.column(column, file, `series.${i}.column`).unit);
  for (const [i, unit] of units.entries()) {
    const fail = (allowed: string) => complaint({ file, key: `series.${i}.column`, given: series[i].column, allowed });
    if (!isNumeric(unit)) throw fail(`this column holds ${unit}, not numbers`);
    if (unit !== units[0])
      throw fail(`this column is in ${unit}, the first one in ${units[0]}: they cannot share an axis`);
  }
}

/** Every name the words speak of must be one that the chart has, and the other way round. */
function checkNames(definition: ChartDefinition, words: ChartWords, file: string) {
  const columns = definition.series.map(({ column }) => column);
  const kinds = {
    labels: columns,
    events: definition.events.map((e) => e.label),
    callouts: definition.callouts.map((c) => c.label),
  };
  for (const [kind, known] of Object.entries(kinds) as [keyof typeof kinds, string[]][]) {
    for (const name of Object.keys(words[kind]))
      if (!known.includes(name)) throw complaint({ file, key: `${kind}.${name}`, given: name, allowed: known });
    for (const name of known)
      if (!(name in words[kind]))
        throw complaint({ file, key: `${kind}.${name}`, given: undefined, allowed: 'needs a text' });
  }
}

/** A number that carries a unit or a sign of money, typed by hand. Years, "S&P 500" and "90 days" pass. */
const TYPED_NUMBER =
  /(?<![\d.,]|S&P )\d(?:[\d.,]*\d)?\s?(?:%|(?:pp|bn|tn|million|billion|điểm phần trăm|tỷ|triệu)(?!\p{L}))|[$×]\s?\d/u;

/** A value as it stands in a sentence: no line ends between the number and its unit. */
export function unbroken({ shown, number }: Value): string {
  return number === undefined ? shown : shown.replace(' ', '\u00a0');
}

function fillWords(templates: ChartWords, values: Readonly<Record<string, Value>>, file: string): ChartWords {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, unbroken(value)]));
  const walk = (node: unknown, key: string): unknown => {
    if (typeof node === 'string') {
      const typed = TYPED_NUMBER.exec(node);
      if (typed)
        throw complaint({
          file,
          key,
          given: typed[0],
          allowed: 'numbers are never typed: name a value in chart.yaml and write {name}',
        });
      const unknown = placeholders(node).find((name) => !(name in shown));
      if (unknown !== undefined)
        throw complaint({ file, key, given: `{${unknown}}`, allowed: Object.keys(shown).map((name) => `{${name}}`) });
      return fill(node, shown);
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, walk(v, key ? `${key}.${k}` : k)]));
  };
  return walk(templates, '') as ChartWords;
}

function readRows(
  definition: ChartDefinition,
  table: Table,
  words: ChartWords,
  language: Language,
  files: { file: string; wordsFile: string },
): ChartRow[] {
  const { unit } = table.column(definition.x, files.file, 'x');
  const place = (key: 'from' | 'to', otherwise: number) => {
    const cell = definition[key];
    return cell === undefined ? otherwise : table.find({ [definition.x]: cell }, files.file, key);
  };
  const numbers = Object.fromEntries(definition.series.map(({ column }) => [column, table.numbers(column)]));
  const first = place('from', 0);
  const rows = table.rows.slice(first, place('to', table.rows.length - 1) + 1).map((row, i): ChartRow => {
    const cell = row[definition.x];
    const label = isTime(unit) ? formatTime(cell, unit, language) : words.categories[cell];
    if (!label)
      throw complaint({
        file: files.wordsFile,
        key: `categories.${cell}`,
        given: label,
        allowed: `"${cell}" needs a name`,
      });
    const cells = Object.fromEntries(Object.entries(numbers).map(([column, all]) => [column, all[first + i]]));
    return { cell, label, at: isTime(unit) ? toTime(cell, unit) : i, cells };
  });
  const cells = rows.map((row) => row.cell);
  for (const cell of Object.keys(definition.tones))
    if (!cells.includes(cell)) throw complaint({ file: files.file, key: `tones.${cell}`, given: cell, allowed: cells });
  for (const cell of definition.hollow)
    if (!cells.includes(cell)) throw complaint({ file: files.file, key: 'hollow', given: cell, allowed: cells });
  return inOrder(rows, definition);
}

function inOrder(rows: ChartRow[], { order, series }: ChartDefinition): ChartRow[] {
  if (order === 'file') return rows;
  const sign = order === 'descending' ? -1 : 1;
  const { column } = series[0];
  return [...rows].sort((a, b) => sign * (a.cells[column] - b.cells[column]));
}
