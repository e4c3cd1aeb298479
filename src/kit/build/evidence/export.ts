import { csvFormatRows } from 'd3';
import type { Language } from '../../core/language.ts';
import type { Unit } from '../../core/units.ts';
import { type ColumnUnit, isNumeric, licenceIn } from '../schemas/data.ts';
import { formatTime, isTime } from './dates.ts';
import type { ChartRow, EvidenceChart } from './load.ts';

export interface EvidenceTable {
  columns: { key: string; label: string; unit: ColumnUnit }[];
  /** Cells as a reader sees them, by column key; a gap is an empty string. */
  rows: Record<string, string>[];
}

/** The table behind a chart: the rows and columns that are drawn, formatted, with the numbers the picture prints. */
export function evidenceTable(chart: EvidenceChart): EvidenceTable {
  const { language, table, x, series, format } = chart;
  const label = (column: string) => table.description.columns[column].label[language as Language];
  const number = (row: ChartRow, column: string, unit: Unit, digits?: number) => {
    const value = row.cells[column];
    return Number.isNaN(value) ? '' : format.value(value, unit, digits);
  };
  const extra = extraColumns(chart);
  const found = (row: ChartRow) => table.rows.find((each) => each[x.column] === row.cell);
  return {
    columns: [
      { key: x.column, label: x.label, unit: x.unit },
      ...extra.map(({ key, unit }) => ({ key, label: label(key), unit })),
      ...series.map(({ column, unit }) => ({ key: column, label: label(column), unit })),
    ],
    rows: chart.rows.map((row) => ({
      [x.column]: row.label,
      ...Object.fromEntries(extra.map(({ key, unit }) => [key, timeOrText(found(row)?.[key] ?? '', unit, language)])),
      ...Object.fromEntries(series.map(({ column, unit, digits }) => [column, number(row, column, unit, digits)])),
    })),
  };
}

/** Columns of dates beside the x column: when each row holds for. They are not drawn but belong in the table. */
function extraColumns({ table, x }: EvidenceChart) {
  const all = Object.entries(table.description.columns).map(([key, { unit }]) => ({ key, unit }));
  return all.filter(({ key, unit }) => key !== x.column && isTime(unit));
}

function timeOrText(cell: string, unit: ColumnUnit, language: Language): string {
  return cell !== '' && isTime(unit) ? formatTime(cell, unit, language) : cell;
}

/** How a column's stored unit ends its name in a header. A percentage is stored as a fraction. */
const UNIT_SUFFIX: Partial<Record<Unit, string>> = {
  percent: 'Frac',
  percentPerYear: 'Frac',
  percentPerDay: 'Frac',
  percentagePoints: 'Pp',
  basisPoints: 'Bps',
  volPoints: 'VolPts',
};

function header(column: string, unit: ColumnUnit): string {
  if (!isNumeric(unit)) return column;
  const suffix = UNIT_SUFFIX[unit] ?? unit[0].toUpperCase() + unit.slice(1);
  return column.toLowerCase().endsWith(suffix.toLowerCase()) ? column : `${column}${suffix}`;
}

/** The same rows as CSV: stored numbers, each column's unit at the end of its name, gaps empty. One file for all languages. */
export function evidenceCsv(chart: EvidenceChart): string {
  const { table, x } = chart;
  const keys = evidenceTable(chart).columns.map(({ key }) => key);
  const rows = chart.rows.map((row) => {
    const source = table.rows.find((each) => each[x.column] === row.cell);
    return keys.map((key) => source?.[key] ?? '');
  });
  return `${csvFormatRows([keys.map((key) => header(key, table.description.columns[key].unit)), ...rows])}\n`;
}

/** Chart, numbers and provenance for machines. */
export function evidenceJson(chart: EvidenceChart): string {
  const { id, language, words, definition, table, x, series, values } = chart;
  const { title, columns, ...provenance } = table.description;
  const keys = [x.column, ...series.map(({ column }) => column)];
  return JSON.stringify(
    {
      id,
      language,
      ...{ title: words.title, subtitle: words.subtitle, description: words.alt, note: words.note },
      claims: definition.claims,
      values,
      data: {
        series: table.series,
        title: title[language],
        ...provenance,
        processing: provenance.processing[language],
        licence: licenceIn(table.description, language),
        columns: Object.fromEntries(
          keys.map((key) => [key, { unit: columns[key].unit, label: columns[key].label[language] }]),
        ),
        rows: chart.rows.map((row) => ({
          [x.column]: row.cell,
          ...Object.fromEntries(
            series.map(({ column }) => [column, Number.isNaN(row.cells[column]) ? null : row.cells[column]]),
          ),
        })),
      },
      sources: definition.sources,
    },
    null,
    2,
  );
}
