import { realFolder } from '../src/read/files/door.ts';
import { command, type GivenArguments, refuse, say } from './command.ts';
import { writeEditorSupport } from './editor-support.ts';

const USAGE = `用法：npm run schemas -- [--content <文件夹>]

让 VS Code 认得内容的各个文件：在内容文件夹旁边的 .vscode 里写好各种文件、各种格式的 JSON Schema 和设置。
装上扩展“YAML”（Red Hat），写的时候就有中文的提示、可填的键和行、当场标出的错键。
登记了单位、建了新的公开、换了格式以后再运行一次；npm run new 会自己做。

  --content <文件夹>   内容文件夹，默认 content
  --help               显示本说明

返回值：0 已写，2 没有写。
`;

const FORM = { usage: USAGE, options: { content: { type: 'string', default: 'content' } } } as const;

await command(FORM, ({ values: { content } }: GivenArguments<typeof FORM>): number => {
  if (realFolder(content) === undefined) return refuse(2, `没有内容文件夹 ${content}。用 --content 指明。\n`);
  const written = writeEditorSupport(content);
  return written === undefined
    ? refuse(2, '.vscode/settings.json 里有注释，或不是 JSON，没有动。把它改成 JSON，再运行一次。\n')
    : say(0, `已写 ${written} 个文件：.vscode/（没有变的没有动）\n`);
});
