import { readFileSync } from 'node:fs';
import { type Sample, sampleFile } from './run.ts';

/** Lines of a sample's file to show; of longer ones the output shows enough. */
const SHOWN_LINES = 12;

/**
 * The catalogue of errors (docs/errors/README.md): for each rule what it finds, a sample, and what is printed for it.
 * @param output what is printed for a sample
 */
export function catalogue(samples: readonly Sample[], output: (sample: Sample) => string): string {
  const sections = [...Map.groupBy(samples, ({ rule }) => rule)].flatMap(([rule, shown]) => [
    `## ${rule}`,
    ...shown.flatMap((sample) => [sample.what, ...filesShown(sample), fenced('text', output(sample))]),
  ]);
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const HEAD = `# 错误一览

每条规则一节：查什么、一个例子、实际印出的信息。本页由 \`tests/errors/\` 里的例子生成（\`UPDATE_GOLDEN=1 npx vitest run tests/errors\`），不要手改。`;

/** The small files of text among a sample's. */
const filesShown = (sample: Sample): readonly string[] =>
  sample.files.flatMap((file) => {
    const text = readFileSync(sampleFile(sample.name, `content/${file}`), 'utf8');
    const isShown = text.split('\n').length <= SHOWN_LINES && !/[\uFFFD\0]/.test(text);
    return isShown ? [`\`${file}\``, fenced('yaml', text)] : [];
  });

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
