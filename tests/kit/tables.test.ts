import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** A mistake in a table is told with its file and line, never with a stack. The table is a copy of one of ours. */
const project = process.cwd();
const read = (name: string) => readFileSync(join(project, 'content/data', name), 'utf8');
const [csv, yaml] = [read('sector-net-margins.csv'), read('sector-net-margins.yaml')];
const copy = mkdtempSync(join(tmpdir(), 'tables-'));

beforeAll(() => {
  mkdirSync(join(copy, 'content/data'), { recursive: true });
  vi.spyOn(process, 'cwd').mockReturnValue(copy);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(copy, { recursive: true });
});

/** What an editor is told when the table is changed like this. */
async function told(change: (csv: string) => string): Promise<string> {
  writeFileSync(join(copy, 'content/data/margins.csv'), change(csv));
  writeFileSync(join(copy, 'content/data/margins.yaml'), yaml);
  // The content folder is found when the module is loaded.
  vi.resetModules();
  const { loadTable } = await import('../../src/kit/build/evidence/table.ts');
  try {
    loadTable('margins');
    return '';
  } catch (error) {
    expect((error as Error).name).toBe('EditorError');
    return (error as Error).message;
  }
}

const FILE = 'content/data/margins.csv';

describe('a table', () => {
  test.each<[string, (csv: string) => string, string]>([
    ['is taken as it stands', (text) => text, ''],
    [
      'a cell that is no number',
      (text) => text.replace('0.29,', 'n/a,'),
      `${FILE}:3  marginFrac: this cell is no number`,
    ],
    [
      'per cent instead of a fraction',
      (text) => text.replace('0.29,', '29,'),
      `${FILE}:3  marginFrac: a percent column`,
    ],
    ['a comma too many', (text) => text.replace('0.29,', '0.29,1,'), `${FILE}:3  this row has 5 cells, the header 4`],
    [
      'a quarter written otherwise',
      (text) => text.replace('2025-Q4,0.29', 'Q4 2025,0.29'),
      `${FILE}:3  quarter: "Q4 2025"`,
    ],
    [
      'a head that is misspelt',
      (text) => text.replace('marginFrac', 'marginFrc'),
      `${FILE}:1  marginFrc: there is no such`,
    ],
    ['no row', (text) => text.split('\n')[0], `${FILE}:1  this table holds no row`],
  ])('%s', async (_, change, message) => {
    const text = await told(change);
    if (message) expect(text).toContain(message);
    else expect(text).toBe('');
  });
});
