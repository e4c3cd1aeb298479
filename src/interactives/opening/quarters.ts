import type { GdpQuarter } from '../../models/gdp-engine.ts';

/** US growth and its parts. Written by src/tools/opening-quarters.ts from content/data/gdp-contributions.csv. */
// biome-ignore format: a table
export const QUARTERS: readonly GdpQuarter[] = [
  { date: '2023-01-01', growthFrac: 0.0293, consumptionPp: 2.99, businessInvestmentPp: 1.13, aiItemsPp: -0.02, residentialPp: -0.28, governmentPp: 0.69, inventoriesPp: -2.18, exportsPp: 0.43, importsPp: 0.14 },
  { date: '2023-04-01', growthFrac: 0.0254, consumptionPp: 1.02, businessInvestmentPp: 1.47, aiItemsPp: 0.01, residentialPp: 0.16, governmentPp: 0.56, inventoriesPp: -0.36, exportsPp: -0.6, importsPp: 0.3 },
  { date: '2023-07-01', growthFrac: 0.0469, consumptionPp: 2.08, businessInvestmentPp: 0.25, aiItemsPp: 0.11, residentialPp: 0.44, governmentPp: 0.87, inventoriesPp: 0.97, exportsPp: 0.49, importsPp: -0.4 },
  { date: '2023-10-01', growthFrac: 0.0342, consumptionPp: 2.04, businessInvestmentPp: 0.76, aiItemsPp: 0.43, residentialPp: 0.06, governmentPp: 0.79, inventoriesPp: -0.17, exportsPp: 0.66, importsPp: -0.72 },
  { date: '2024-01-01', growthFrac: 0.0084, consumptionPp: 1.17, businessInvestmentPp: 0.22, aiItemsPp: 0.23, residentialPp: 0.32, governmentPp: 0.39, inventoriesPp: -0.83, exportsPp: 0.49, importsPp: -0.91 },
  { date: '2024-04-01', growthFrac: 0.0359, consumptionPp: 2.61, businessInvestmentPp: 0.35, aiItemsPp: 0.26, residentialPp: -0.08, governmentPp: 0.57, inventoriesPp: 1.17, exportsPp: 0.08, importsPp: -1.11 },
  { date: '2024-07-01', growthFrac: 0.0334, consumptionPp: 2.66, businessInvestmentPp: 0.48, aiItemsPp: 0.3, residentialPp: -0.2, governmentPp: 0.92, inventoriesPp: -0.11, exportsPp: 0.95, importsPp: -1.36 },
  { date: '2024-10-01', growthFrac: 0.0185, consumptionPp: 2.61, businessInvestmentPp: -0.51, aiItemsPp: 0.08, residentialPp: 0.17, governmentPp: 0.57, inventoriesPp: -0.91, exportsPp: -0.1, importsPp: 0.03 },
  { date: '2025-01-01', growthFrac: -0.0065, consumptionPp: 0.42, businessInvestmentPp: 1.24, aiItemsPp: 1.3, residentialPp: -0.04, governmentPp: -0.17, inventoriesPp: 2.58, exportsPp: 0.02, importsPp: -4.7 },
  { date: '2025-04-01', growthFrac: 0.0384, consumptionPp: 1.68, businessInvestmentPp: 0.98, aiItemsPp: 0.8, residentialPp: -0.21, governmentPp: -0.01, inventoriesPp: -3.44, exportsPp: -0.2, importsPp: 5.03 },
  { date: '2025-07-01', growthFrac: 0.0438, consumptionPp: 2.34, businessInvestmentPp: 0.44, aiItemsPp: 0.26, residentialPp: -0.29, governmentPp: 0.38, inventoriesPp: -0.12, exportsPp: 1, importsPp: 0.62 },
  { date: '2025-10-01', growthFrac: 0.0048, consumptionPp: 1.3, businessInvestmentPp: 0.33, aiItemsPp: 0.78, residentialPp: -0.06, governmentPp: -0.99, inventoriesPp: 0.14, exportsPp: -0.35, importsPp: 0.13 },
  { date: '2026-01-01', growthFrac: 0.0209, consumptionPp: 0.37, businessInvestmentPp: 1.42, aiItemsPp: 1.29, residentialPp: -0.3, governmentPp: 0.74, inventoriesPp: 0.23, exportsPp: 1.12, importsPp: -1.49 },
  { date: '2026-04-01', growthFrac: 0.015, consumptionPp: 2.12, businessInvestmentPp: 1.15, aiItemsPp: 0.46, residentialPp: 0.05, governmentPp: -0.14, inventoriesPp: -0.67, exportsPp: 0.5, importsPp: -1.51 },
];
