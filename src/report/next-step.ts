/** What is to be done in a content folder that holds no disclosure yet. @param units ids of those that disclose */
export function nextStep(units: readonly string[]): string {
  const [unit = '单位', ...others] = units;
  return units.length === 0
    ? '还没有登记单位。下一步：npm run new -- --unit 编号 --code 代码 --name 名称\n'
    : `已登记 ${units.length} 个单位，还没有公开。下一步：npm run new -- ${others.length === 0 ? unit : '单位'} 年度 --format 格式\n`;
}

/** Why nothing is published of such a folder. @param findings how much is wrong with its files */
export const nothingToPublish = (root: string, findings: number, units: readonly string[]): string =>
  `内容文件夹里没有一份公开（${root}/disclosures/<单位>/<年度>/disclosure.yaml）${
    findings === 0 ? `。${nextStep(units)}` : `，读取时发现 ${findings} 处问题，运行 npm run check 查看。\n`
  }不是这个文件夹的，用 --content 指明内容文件夹。\n`;
