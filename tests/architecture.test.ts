import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom (docs/architecture.md), no cycles, no hidden inputs. Walks the sources; nothing is run. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => /\.(ts|tsx|astro)$/.test(name));

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

interface Import {
  from: string;
  /** A path below src, or a package's name. */
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2];
    const typeOnly = /\b(import|export)\s+type\s/.test(match[0]);
    return { from: file, to: target.startsWith('.') ? resolve(file, target) : target, typeOnly };
  });
}

function resolve(file: string, target: string): string {
  const path = relative('.', join(dirname(file), target.split('?')[0]));
  return (
    files.find(
      (name) => name === path || name === `${path}.ts` || name === `${path}.tsx` || name === `${path}/index.ts`,
    ) ?? path
  );
}

const imports = files.flatMap(importsOf);
const ours = (path: string) => path.startsWith('src/');

/** The layer of a file; the part names its rule below. */
function layerOf(path: string): string {
  const interactive = path.match(/^src\/interactives\/[^/]+\/(spec|layout|picture|attach|index)[\w-]*\.tsx?$/);
  if (interactive) return interactive[1];
  if (/^src\/interactives\/[^/]+\/[\w-]*worker\.ts$/.test(path)) return 'worker';
  if (/^src\/interactives\/[^/]+\//.test(path)) return 'layout';
  const folders = [
    'src/kit/core',
    'src/kit/svg',
    'src/kit/client',
    'src/kit/build',
    'src/models',
    'src/validation',
    'src/tools',
    'src/components',
    'src/layouts',
    'src/pages',
    'src/styles',
  ];
  const folder = folders.find((name) => path.startsWith(`${name}/`));
  if (folder) return folder.replace('src/', '');
  return path;
}

/** Layer → layers it may import, and what to do instead. */
const MAY: Readonly<Record<string, { may: string[]; instead: string }>> = {
  'kit/core': { may: ['kit/core'], instead: 'the core knows nothing of the rest: hand it in' },
  models: { may: ['models', 'kit/core'], instead: 'a model knows no picture, no words, no files: hand data in' },
  spec: {
    may: ['models', 'kit/core', 'spec', 'layout'],
    instead: 'a spec names parameters, presets and quantities only',
  },
  layout: { may: ['spec', 'layout', 'kit/core', 'models'], instead: 'a layout is plain numbers and strings' },
  picture: { may: ['layout', 'picture', 'kit/svg', 'kit/core'], instead: 'move the number into layout' },
  attach: { may: ['spec', 'layout', 'kit/core', 'kit/client'], instead: 'behaviour only' },
  worker: { may: ['models', 'kit/core'], instead: 'a worker computes: it knows no figure and no page' },
  index: {
    may: ['spec', 'layout', 'picture', 'attach', 'kit/core', 'models'],
    instead: 'assemble the folder, nothing else',
  },
  'src/interactives/registry.ts': { may: ['index', 'kit/core'], instead: 'one line per interactive' },
  'src/interactives/spec-registry.ts': {
    may: ['spec', 'kit/core'],
    instead: 'one line for each spec that a page needs without its picture',
  },
  'kit/svg': { may: ['kit/svg', 'kit/core'], instead: 'a picture part takes what it shows as props' },
  'kit/client': {
    may: [
      'kit/client',
      'kit/core',
      'kit/svg',
      'src/interactives/registry.ts',
      'src/interactives/spec-registry.ts',
      'styles',
    ],
    instead: 'the browser gets no build code',
  },
  'kit/build': {
    may: [
      'kit/build',
      'kit/core',
      'kit/svg',
      'kit/client',
      'src/interactives/registry.ts',
      'models',
      'validation',
      'styles',
      'spec',
    ],
    instead: 'see docs/architecture.md',
  },
  validation: { may: ['validation', 'models', 'kit/core', 'kit/build'], instead: 'validation reads models and tables' },
  components: {
    may: [
      'components',
      'kit/build',
      'kit/core',
      'kit/client',
      'src/interactives/registry.ts',
      'src/interactives/spec-registry.ts',
      'layouts',
      'validation',
    ],
    instead: 'a component never draws: no d3, no kit/svg',
  },
  layouts: {
    may: ['components', 'styles', 'kit/build', 'kit/core', 'kit/client'],
    instead: 'a layout is a page frame',
  },
};

describe('who may import whom', () => {
  test.each(Object.entries(MAY))('%s', (layer, { may, instead }) => {
    const wrong = imports
      .filter(({ from, to }) => layerOf(from) === layer && ours(to) && !may.includes(layerOf(to)))
      .map(({ from, to }) => `${from} may not import ${to}: ${instead}`);
    expect(wrong).toEqual([]);
  });

  test('no interactive imports another', () => {
    const folder = (path: string) => path.match(/^src\/interactives\/([^/]+)\//)?.[1];
    const wrong = imports.filter(({ from, to }) => folder(from) && folder(to) && folder(from) !== folder(to));
    expect(wrong).toEqual([]);
  });

  test('pictures and browser code import model types at most, never models', () => {
    const wrong = imports.filter(
      ({ from, to }) => ['picture', 'kit/client', 'kit/svg'].includes(layerOf(from)) && to.startsWith('src/models/'),
    );
    expect(wrong).toEqual([]);
  });

  test('components and pages do not import d3 or Plot', () => {
    const wrong = imports.filter(
      ({ from, to }) => /^src\/(components|layouts|pages)\//.test(from) && /^(d3|@observablehq)/.test(to),
    );
    expect(wrong).toEqual([]);
  });

  test('a worker is started by its address and imported by nobody: it would run in the page', () => {
    expect(imports.filter(({ to }) => layerOf(to) === 'worker')).toEqual([]);
  });

  test.each(['registry', 'spec-registry'])('the %s loads nothing at once', (name) => {
    const atOnce = /^\s*import\s(?!type\s)/m;
    expect(readFileSync(`src/interactives/${name}.ts`, 'utf8')).not.toMatch(atOnce);
  });

  test('nothing refers to the folder that the project was planned in', () => {
    const wrong = files.filter((file) => readFileSync(file, 'utf8').includes('../shared'));
    expect(wrong).toEqual([]);
  });
});

test('there is no import cycle', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (ours(to) && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

describe('no hidden inputs', () => {
  /** A component's script runs in the browser; early scripts live in public/. */
  const BROWSER = /^src\/(kit\/client|tools)\/|\/attach\.ts$/;
  /** Where one state must give one picture wherever it runs. */
  const PURE = /^src\/(kit\/core|kit\/svg|models|interactives)\//;
  const using = (pattern: RegExp, among: RegExp) =>
    files
      .filter((file) => among.test(file) && !BROWSER.test(file) && /\.tsx?$/.test(file))
      .filter((file) => pattern.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));

  test('time and chance are read only by browser code and tools', () => {
    expect(using(/\b(Math\.random|Date\.now|new Date\(\)|performance\.now)/, /^src\//)).toEqual([]);
  });
  test('models, layouts and pictures do not touch a page', () => {
    expect(using(/\b(document|window|localStorage|navigator)\./, PURE)).toEqual([]);
  });
});

test('a source file can be seen across: none over 350 lines', () => {
  const long = files
    .map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 350);
  expect(long).toEqual([]);
});
