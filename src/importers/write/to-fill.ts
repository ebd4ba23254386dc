/** The line by which a new table says that it is to be filled in. */
export const TO_FILL =
  '# 待填：用 npm run import 从工作簿导入，或照下面的样子填写；没有数据的表，只写一行 empty: true';

/** A table's file that is filled in: it says so no longer. */
export const filledIn = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trimEnd() !== TO_FILL)
    .join('\n');

/** What a comment says before it tells how a new table is filled in. @param comment without the sign of comments before each line */
export const aboveToFill = (comment: string): string =>
  `#${comment.replaceAll('\n', '\n#')}`.split(`\n${TO_FILL}`)[0]?.replace(/^#/gm, '') ?? '';
