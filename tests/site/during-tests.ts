import { afterAll, beforeAll } from 'vitest';

/**
 * Opens something for the tests of the `describe` this is called in, and closes it after them.
 * @returns gives it to tests and to later hooks; throws where it is asked for outside of them
 */
export function duringTests<Thing>(
  open: () => Promise<Thing>,
  close: (thing: Thing) => Promise<void>,
): () => Thing {
  let opened: Thing | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    if (opened !== undefined) await close(opened);
  });
  return () => {
    if (opened === undefined) throw new Error('it is there within tests only');
    return opened;
  };
}
