/**
 * Whether a program or font is there that some tests want. Without it they are skipped, and this says so.
 * @throws Error where it is missing in CI, so that nothing passes there without having run
 */
export function isInstalled(name: string, found: boolean): boolean {
  if (found) return true;
  if (process.env.CI !== undefined) throw new Error(`tests want ${name}, which is not there: install it`);
  console.warn(`\n  测试跳过：没有找到 ${name}。\n`);
  return false;
}
