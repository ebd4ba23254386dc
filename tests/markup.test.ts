import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '..');
const FILES = [...sourceFiles('src'), ...sourceFiles('scripts')];

/** Where tags stand in texts that are no markup. */
const NO_MARKUP: Readonly<Record<string, string>> = {
  'src/importers/document/': 'tells tags apart in what others wrote',
  'src/importers/proposal/texts/': 'writes sentences in the narrative language, which is read as content is',
  'src/model/markup/': 'puts the brackets around elements: the one place that does',
  'src/read/markdown/': 'its messages name components as authors write them',
  'src/read/prose/': 'its messages name components as authors write them',
  'src/site/pdf/': 'the brackets are those of a PDF',
  'scripts/bench/eleventy.ts': 'its layout is a template of Eleventy',
};

/** What begins a tag in a text, or leaves its name to what follows; (?<name>…) of an expression does not, nor "<" alone. */
const TAG = /(?<!\?)<[a-z/!?]|[^?]<$/i;

/** Texts of a module that hold a tag and are not told to `html`. */
function tagsIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) look(expression);
      return;
    }
    const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if ((isPart || ts.isStringLiteralLike(node)) && (TAG.test(node.text) || (isPart && node.text === '<')))
      found.push(`${path}: ${node.text}`);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

const sourceOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('tags in texts are seen, those told to html are not', () => {
  const seen = (text: string) => tagsIn('a.ts', text.replaceAll('§', '$')).length;
  expect(seen('const a = html`<b>§{c}</b>`;')).toBe(0);
  expect(seen('const a = html`<b>§{`<i>§{c}`}</b>`;')).toBe(1);
  expect(seen("const a = '<b>' + c + '</b>';")).toBe(2);
  expect(seen('const a = `<§{tag}>`;')).toBe(1);
  expect(seen("const a = ['<!doctype html>', '<?xml?>', `x<§{tag}`];")).toBe(3);
  expect(seen("const a = b === '<' || /<b>/.test('(?<name>.)') || c < d;")).toBe(0);
});

test('no module puts tags together by itself', () => {
  const excepted = Object.keys(NO_MARKUP);
  const modules = FILES.filter((path) => path.endsWith('.ts'));
  const found = modules.map((path) => [path, tagsIn(path, sourceOf(path))] as const);
  const isExcepted = (path: string) => excepted.find((room) => path.startsWith(room));
  expect(found.flatMap(([path, tags]) => (isExcepted(path) ? [] : tags))).toEqual([]);
  const used = found.flatMap(([path, tags]) => (tags.length > 0 ? [isExcepted(path)] : []));
  expect(new Set(used), 'every exception is needed').toEqual(new Set(excepted));
});

test('pages and scripts take nothing for markup but what html made', () => {
  const wrong = FILES.flatMap((path) => {
    const text = sourceOf(path);
    const taken = [
      ...text.matchAll(/set:html=(?!\{printed\().*/g),
      ...text.matchAll(/\b(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)(?! printed\().*/g),
      ...text.matchAll(
        /\b(?:insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe)\b.*/g,
      ),
      ...text.matchAll(/\bdocument\.write.*/g),
    ];
    return taken.map(([line]) => `${path}: ${line}`);
  });
  expect(wrong).toEqual([]);
});
