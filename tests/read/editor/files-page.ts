import type { EditorSchema } from '../../../src/read/editor/content-schemas.ts';

/** A part of a schema, as far as the page tells it. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** A line of the page: a key with all above it. */
interface Line {
  readonly key: string;
  readonly part: Part;
  readonly isRequired: boolean;
}

/** A page of what the files of a content folder may hold, of the schemas that an editor is given. */
export const filesPage = (schemas: readonly EditorSchema[]): string => `# 各文件的键

由各文件的读法生成（\`npm run schemas\` 给编辑器的也是这一份），与程序一致。键下面的键写作 \`上.下\`，成列的写作 \`各项[]\`。怎样写、为什么，见 [content-files.md](content-files.md)。
表、项目和政府采购的栏由套表格式决定，这里以内蒙古的格式为例；别的格式看编辑器的提示，或 \`content/formats/<格式>/format.yaml\`。

${schemas.map(section).join('\n\n')}
`;

function section({ schema, files }: EditorSchema): string {
  const { title = '', ...part } = schema as Part;
  const rows = linesOf(part).map(
    ({ key, part: { title: name = '', description = '', ...own }, isRequired }) =>
      `| \`${key}\` | ${name} | ${isRequired ? '要写' : ''} | ${[description, wordsOf(own)].filter(Boolean).join('；')} |`,
  );
  return [
    `## ${title.trim()}`,
    '',
    `\`${files[0] ?? ''}\``,
    '',
    '| 键 | 是什么 | | 怎样写 |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function linesOf(part: Part, above = ''): readonly Line[] {
  const inner = part.items ?? part;
  const list = part.items === undefined ? '' : '[]';
  return Object.entries(inner.properties ?? {}).flatMap(([key, one]) => {
    const here = above === '' ? key : `${above}${list}.${key}`;
    const isRequired = inner.required?.includes(key) ?? false;
    const within = (one.anyOf ?? [one]).flatMap((choice) => linesOf(choice, here));
    return [{ key: here, part: one, isRequired }, ...within];
  });
}

/** The words a key may have; of a long list the first few. */
function wordsOf({ enum: words = [], type, anyOf = [] }: Part): string {
  if (type === 'boolean') return '`true` 或不写';
  const all = [...words, ...anyOf.flatMap((one) => one.enum ?? [])].map((word) => `\`${word}\``);
  return all.length > 6 ? `${all.slice(0, 6).join('、')} 等 ${all.length} 种` : all.join('、');
}
