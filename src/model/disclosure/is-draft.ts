/** Whether a disclosure is still being written (草稿). What was published and locked is no draft any more, whatever it says. */
export const isDraft = ({
  draft,
  lock,
}: {
  readonly draft?: boolean | undefined;
  readonly lock?: object | undefined;
}): boolean => draft === true && lock === undefined;
