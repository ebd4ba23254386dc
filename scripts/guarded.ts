/** What the system refuses, by its code, in a sentence. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘只能读，不能写',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  EISDIR: '这里应是文件，却是文件夹',
  EEXIST: '已有同名的文件或文件夹',
  ENOTEMPTY: '文件夹不是空的',
  EBUSY: '正被别的程序使用',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ENAMETOOLONG: '名字太长',
  ELOOP: '链接绕成了圈',
  EFBIG: '文件太大',
  EIO: '磁盘读写出错',
};

/**
 * Runs a script and sets its exit code. What the system refuses (no room, no right) is said in a sentence and ends with 1; only what is a
 * fault of the program itself ends in a stack.
 */
export async function guarded(main: () => number | Promise<number>): Promise<void> {
  // A reader that stops early (| head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
  });
  try {
    process.exitCode = await main();
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  const said = refusalOf(error);
  if (said === undefined) throw error;
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
}

/** The sentence for an error of the system, or for the one that caused it; undefined for any other error. */
function refusalOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, dest } = cause as NodeJS.ErrnoException & { readonly dest?: string };
    const says = code === undefined ? undefined : REFUSALS[code];
    if (says === undefined) continue;
    const where = dest ?? path;
    return where === undefined ? `${says}。` : `${says}：${where}`;
  }
  return undefined;
}
