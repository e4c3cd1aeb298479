import { mdxToMdast } from 'satteri';
import { EditorError, type EditorMistake } from '../editor-error.ts';
import { chapterSchema } from '../schemas/chapter.ts';
import { pageSchema } from '../schemas/page.ts';
import { parseYaml } from '../yaml.ts';
import { COMPONENTS, type Element, valueFormMistake } from './components.ts';
import type { Known } from './known.ts';
import { linkMistake } from './links.ts';
import { repeated } from './once.ts';
import { strayNumber } from './prose-numbers.ts';

/** The parts of a syntax node that the check reads. */
interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

const EXPRESSIONS = ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'];
/** Where a digit is no statement: code and links' own addresses. */
const NOT_PROSE = ['inlineCode', 'code', 'yaml'];

const lineOf = (node: Node) => node.position?.start.line ?? 1;

/** What a chapter's structure is, for comparing its languages: components and the names that address them. */
export interface Outline {
  name: string;
  key: string;
  line: number;
  attributes: Readonly<Record<string, string>>;
}

export interface CheckedChapter {
  mistakes: EditorMistake[];
  outline: Outline[];
  /** The text could not be read at all, so that nothing can be said of what is in it. */
  unread?: boolean;
}

/** Attributes of the element that name something and must be alike in every language. */
const NAMING = ['figure', 'chart', 'id', 'name', 'preset', 'set'];

/** What may stand elsewhere in a sentence, or in another one, as a language asks. */
const FREE = ['Value', 'Cite', 'Term'];

/**
 * Checks one chapter's text.
 * @param source the MDX
 * @param file its path, for messages
 * @param checkFrontMatter what its front matter must hold: a chapter's when left out
 */
export function checkChapter(
  source: string,
  file: string,
  known: Known,
  checkFrontMatter: FrontMatterCheck = frontMatterMistakes,
): CheckedChapter {
  const mistakes: EditorMistake[] = [];
  const terms: string[] = [];
  const outline: Outline[] = [];
  let tree: Node;
  try {
    tree = mdxToMdast(source) as unknown as Node;
  } catch (error) {
    const line = Number(String(error).match(/(\d+):\d+/)?.[1] ?? 1);
    return {
      mistakes: [{ file, line, message: `this is not valid MDX: ${(error as Error).message.split('\n')[0]}` }],
      outline,
      unread: true,
    };
  }
  const complain = (node: Node, mistake: Omit<EditorMistake, 'file' | 'line'>) =>
    mistakes.push({ file, line: lineOf(node), ...mistake });

  const visitElement = (node: Node, scrollyFigure?: string): string | undefined => {
    const element = elementOf(node, scrollyFigure);
    const odd = oddAttributes(node);
    for (const mistake of odd) complain(node, mistake);
    if (odd.length === 0) checkElement(node, element, known, complain);
    if (element.name === 'Term') {
      const { id } = element.attributes;
      if (terms.includes(id)) complain(node, { message: 'a term is marked once, where it first stands', given: id });
      terms.push(id);
    }
    const key = NAMING.map((name) => element.attributes[name])
      .filter(Boolean)
      .join(' ');
    if (!FREE.includes(element.name)) {
      outline.push({ name: element.name, key, line: lineOf(node), attributes: element.attributes });
    }
    return element.name === 'Scrolly' ? element.attributes.figure : scrollyFigure;
  };

  const visit = (node: Node, scrollyFigure?: string): void => {
    let inside = scrollyFigure;
    if (node.type === 'yaml') mistakes.push(...checkFrontMatter(String(node.value), file, known));
    else if (EXPRESSIONS.includes(node.type)) {
      complain(node, {
        message: 'JavaScript has no place in a chapter: use a component with text in quotes',
        given: String(node.value),
      });
    } else if (node.type.startsWith('mdxJsx')) inside = visitElement(node, scrollyFigure);
    else if (node.type === 'image') {
      complain(node, {
        message: 'a picture comes from <Evidence>, <Figure> or <Still>, never from a file',
        given: node.url,
      });
    } else if (node.type === 'heading' && node.depth === 1) {
      complain(node, { message: 'headings begin at ##: the title stands in the front matter' });
    } else if (node.type === 'link' || node.type === 'definition') {
      const wrong = linkMistake(node.url ?? '', known);
      if (wrong) complain(node, wrong);
    }
    if (node.type === 'text') {
      const stray = strayNumber(String(node.value));
      if (stray) {
        complain(node, {
          message: 'a number without an origin: write it with <Value chart=…>, <Value figure=…> or <Value fact=…>',
          given: stray,
        });
      }
    }
    if (!NOT_PROSE.includes(node.type)) for (const child of node.children ?? []) visit(child, inside);
  };
  visit(tree);
  mistakes.push(...repeated(outline, file));
  if (tree.children?.[0]?.type !== 'yaml')
    mistakes.push({ file, line: 1, message: 'the chapter needs a front matter between --- lines' });
  return { mistakes, outline };
}

/** What no attribute of a component may be: JavaScript in braces, or the same one twice. */
function oddAttributes({ attributes = [] }: Node): Omit<EditorMistake, 'file' | 'line'>[] {
  const names = attributes.map(({ name }) => name);
  return attributes.flatMap(({ name, value }, i) => {
    if (!name || (typeof value === 'object' && value !== null)) {
      const code = String((value as { value?: unknown } | null)?.value ?? value ?? '');
      const given = name ? `${name}={${code}}` : `{${code}}`;
      return [{ message: `an attribute is text in quotes: ${name ?? 'name'}="…"`, given }];
    }
    return names.indexOf(name) < i ? [{ message: 'this attribute stands twice', given: name }] : [];
  });
}

function elementOf(node: Node, scrollyFigure?: string): Element {
  const attributes: Record<string, string> = {};
  for (const { name, value } of node.attributes ?? []) {
    if (name) attributes[name] = typeof value === 'string' ? value : '';
  }
  return { name: node.name ?? '', attributes, scrollyFigure };
}

function checkElement(
  node: Node,
  element: Element,
  known: Known,
  complain: (node: Node, mistake: Omit<EditorMistake, 'file' | 'line'>) => void,
): void {
  const attributes = COMPONENTS[element.name];
  if (!attributes) {
    complain(node, {
      message: 'no such component',
      given: `<${element.name}>`,
      allowed: Object.keys(COMPONENTS).map((name) => `<${name}>`),
    });
    return;
  }
  const form = valueFormMistake(element);
  if (form) complain(node, form);
  if (element.name === 'Step' && element.scrollyFigure === undefined)
    complain(node, { message: '<Step> stands in a <Scrolly>', given: element.attributes.name });
  for (const [name, value] of Object.entries(element.attributes)) {
    if (form && name === 'of') continue;
    if (!attributes[name]) {
      complain(node, {
        message: `<${element.name}> has no such attribute`,
        given: name,
        allowed: Object.keys(attributes),
      });
      continue;
    }
    const wrong = attributes[name].check?.(value, known, element);
    if (wrong) complain(node, { ...wrong, message: `<${element.name} ${name}>: ${wrong.message}` });
  }
  for (const [name, { required }] of Object.entries(attributes)) {
    if (required && !(name in element.attributes)) {
      complain(node, { message: `<${element.name}> needs ${name}="…"`, allowed: Object.keys(attributes) });
    }
  }
}

type FrontMatterCheck = (yaml: string, file: string, known: Known) => readonly EditorMistake[];

/** The front matter of a page that is no chapter. */
export function pageFrontMatterMistakes(yaml: string, file: string): readonly EditorMistake[] {
  try {
    parseYaml(yaml, pageSchema, file, 1);
    return [];
  } catch (error) {
    if (error instanceof EditorError) return error.mistakes;
    throw error;
  }
}

function frontMatterMistakes(yaml: string, file: string, known: Known): readonly EditorMistake[] {
  try {
    const { flagship } = parseYaml(yaml, chapterSchema, file, 1);
    if (flagship in known.specs) return [];
    const line = yaml.split('\n').findIndex((text) => text.startsWith('flagship:')) + 2;
    return [{ file, line, message: 'flagship: no such figure', given: flagship, allowed: Object.keys(known.specs) }];
  } catch (error) {
    if (error instanceof EditorError) return error.mistakes;
    throw error;
  }
}
