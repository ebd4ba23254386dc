/** What the guide has one do, in order: commands, files to be written, and words to be changed in one. */
export type GuideStep =
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'change'; readonly path: string; readonly from: string; readonly to: string };

export function stepsOf(guide: string): readonly GuideStep[] {
  const found = guide.matchAll(
    /```sh\n(?<lines>[\s\S]*?)```|`(?<path>content\/[^`]+)`[^`]*(?:`[^`\n]*`[^`\n]*)*\n\n```yaml\n(?<text>[\s\S]*?)```|把 `(?<changed>content\/[^`]+)` 里的 `(?<from>[^`]+)` 改成 `(?<to>[^`]+)`/g,
  );
  return [...found].flatMap(
    ({ groups: { lines, path, text, changed, from, to } = {} }): readonly GuideStep[] => {
      if (lines !== undefined)
        return lines
          .trim()
          .split('\n')
          .map((line) => ({ kind: 'command', words: wordsOf(line) }));
      if (path !== undefined && text !== undefined) return [{ kind: 'file', path, text }];
      return [{ kind: 'change', path: changed ?? '', from: from ?? '', to: to ?? '' }];
    },
  );
}

/** What `npm run check -- --all` and `npx mingzhang check --all` give to the program. */
const wordsOf = (line: string): readonly string[] =>
  line
    .replace(/^npx mingzhang /, '')
    .replace(/^npm (?:run )?/, '')
    .replace(' -- ', ' ')
    .split(' ');
