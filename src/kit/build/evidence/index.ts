/** Static evidence charts: content in, SVG, table, CSV and JSON out. Node only; nothing of it reaches a browser. */
export type { EvidenceSize } from './drawing.ts';
export { type EvidenceTable, evidenceCsv, evidenceJson, evidenceTable } from './export.ts';
export { chartIds, type EvidenceChart, loadChart } from './load.ts';
export { EVIDENCE_WIDTHS, evidencePicture, renderEvidence, renderEvidencePair } from './render.ts';
export { loadTable, seriesNames } from './table.ts';
