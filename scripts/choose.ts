/** Asks one question; undefined where nobody answers. */
export type Asker = (question: string) => Promise<string | undefined>;

/** Something that may be chosen. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/**
 * Has somebody choose by a number; the id, the title or what only one title says does, too. Asks again until the answer is one of them.
 * @param none what an empty answer means, where it may be empty
 * @returns the id; undefined where nothing was chosen
 */
export async function choose(
  question: string,
  choices: readonly Choice[],
  ask: Asker,
  none?: string,
): Promise<string | undefined> {
  const listed = choices.map(({ title }, index) => `  ${index + 1}　${title}\n`).join('');
  const left = none === undefined ? '' : `  直接按回车　${none}\n`;
  let answer = await ask(`${question}\n${listed}${left}写号码：`);
  for (;;) {
    const found = chosen(answer?.normalize('NFKC') ?? '', choices);
    if (found !== undefined) return found.id;
    if (answer === undefined || (answer === '' && none !== undefined)) return undefined;
    answer = await ask(
      `没有“${answer}”。写 1 到 ${choices.length} 的号码${none === undefined ? '' : '，都不是就直接按回车'}：`,
    );
  }
}

function chosen(answer: string, choices: readonly Choice[]): Choice | undefined {
  if (answer === '') return undefined;
  const said = choices.filter(({ title }) => title.normalize('NFKC').includes(answer));
  return (
    choices[Number(answer) - 1] ??
    choices.find(({ id, title }) => id === answer || title === answer) ??
    (said.length === 1 ? said[0] : undefined)
  );
}
