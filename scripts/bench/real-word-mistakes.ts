/** A mistake of a published document's words that was read in the original, as a rule tells it. */
export interface RealWordMistake {
  /** "<unit>/<year>" of the disclosure. */
  readonly disclosure: string;
  readonly rule: string;
  /** What of the message tells it from others: the figure or the name as it is printed. */
  readonly says: string;
  /** File and line of the text, or file and page of the PDF. */
  readonly at: string;
  /** What is wrong, in words of our own. */
  readonly what: string;
}

type ReviewedLine = readonly [rule: string, says: string, at: string, what: string];

const ofDisclosure = (disclosure: string, ...rows: readonly ReviewedLine[]): readonly RealWordMistake[] =>
  rows.map(([rule, says, at, what]) => ({ disclosure, rule, says, at, what }));

/** What one text cuts off: as it is printed, in 元 as the table has it, and where. */
const CUT_OFF = [
  ['87.70万元', '877080.00', '第5条'],
  ['78.21万元', '782164.00', '第9条'],
  ['204.91万元', '2049197.00', '第10条'],
  ['268.77万元', '2687760.00', '第11条'],
] as const;

/** Each finding of a rule about published words was held against the original: these are mistakes. Any other is false until it was read, and stands here. */
export const REAL_WORD_MISTAKES: readonly RealWordMistake[] = [
  ...ofDisclosure(
    'baotou-hrss/2026',
    [
      'narrative/contradiction',
      '增加58.61万元',
      'baotou-hrss-2026.txt:557',
      '住房保障支出比上年增加印 58.61，各类相加和另外两处都是 58.60',
    ],
    [
      'narrative/contradiction',
      '447.86万元',
      'baotou-hrss-2026.txt:657',
      '机关服务印 447.86，表是 450.87，少 3.01',
    ],
    ['texts/level-name', '人力资源和社会保障事务（款）', 'baotou-hrss-2026.txt:712', '款的名称少“管理”'],
    ['texts/level-name', '就业创业服务补贴（项）', 'baotou-hrss-2026.txt:759', '项的名称“补助”印作“补贴”'],
    ['texts/project-name', '高校毕业“三支一扶”', 'baotou-hrss-2026.txt:1122', '项目名称少“生”'],
  ),
  ...ofDisclosure(
    'baotou-insurance-registration/2025',
    [
      'narrative/contradiction',
      '增长0.001%',
      'baotou-insurance-registration-2025.txt:96,103,185,189',
      '0.44÷534.68 是 0.08%，四处都印 0.001%',
    ],
    [
      'narrative/contradiction',
      '下降0.004%',
      'baotou-insurance-registration-2025.txt:129',
      '2.08÷501.11 是 0.42%',
    ],
    [
      'narrative/contradiction',
      '增长9.63%',
      'baotou-insurance-registration-2025.txt:195',
      '38.15÷296.32 是 12.87%',
    ],
    [
      'narrative/contradiction',
      '“公开绩效目标”1',
      'baotou-insurance-registration-2025.txt:299',
      '说公开 1 个绩效目标，绩效表列有 18 份',
    ],
    [
      'narrative/reason-direction',
      '没有变化或没有这项内容',
      'baotou-insurance-registration-2025.txt:241',
      '公务接待费减少 0.1，原因写没有这项内容',
    ],
    [
      'texts/placeholder',
      '项目名称',
      'baotou-insurance-registration-2025.txt:257',
      '模板的标题“项目名称”没有换成项目',
    ],
    ['texts/doubled', '：：', 'baotou-insurance-registration-2025.txt:79', '多一个冒号'],
    ['texts/phone-text', '1854724553', 'baotou-insurance-registration-2025.txt:329', '手机号码只有 10 位'],
  ),
  ...ofDisclosure(
    'chengde-hrss/2024',
    [
      'narrative/contradiction',
      '165.81',
      'chengde-hrss-2024.txt:449',
      '机关运行经费只算了商品和服务支出，公用经费是 168.81',
    ],
    ['texts/doubled', '，，', 'chengde-hrss-2024.txt:445', '多一个逗号；“项目项目”之间少标点'],
    ['texts/project-name', '信访维稳', 'chengde-hrss-2024.txt:441', '项目表里是“信访慰问”'],
    ['texts/project-name', '停车场服务经费', 'chengde-hrss-2024.txt:441', '项目表里没有“经费”'],
    ['texts/project-name', '人事档案管理服务经费', 'chengde-hrss-2024.txt:441', '项目表里是“服务费”'],
    ['texts/project-name', '网络通讯', 'chengde-hrss-2024.txt:441', '项目表里是“通信”'],
  ),
  ...ofDisclosure(
    'pinglu-hrss/2026',
    ['narrative/contradiction', '总额的100%', 'pinglu-hrss-2026.txt:481', '6100.91÷6272.66 是 97.26%'],
    ['texts/compared-year', '2022', 'pinglu-hrss-2026.txt:467', '2026 年的预算与 2022 年比'],
    ['texts/doubled', '保障保障', 'pinglu-hrss-2026.txt:48', '“保障”重复；“资格”隔着空格重复'],
    [
      'texts/project-name',
      '救助责任保险费',
      'pinglu-hrss-2026.txt:422',
      '项目表里是“责任保险保费”；收入和支出的说明各写一遍',
    ],
    [
      'texts/project-name',
      '仲裁调解工作经费与',
      'pinglu-hrss-2026.txt:422',
      '项目表里是“仲裁纠纷调解”；收入和支出的说明各写一遍',
    ],
  ),
  ...ofDisclosure('jiangsu-cppcc/2018', [
    'narrative/contradiction',
    '下降66.69%',
    'jiangsu-cppcc-2018-budget-text.pdf 第15页',
    '按印出的两个数是 66.68%',
  ]),
  ...ofDisclosure(
    'putuo-finance/2024-final',
    [
      'narrative/contradiction',
      '0.3万元',
      'putuo-finance-dept-2024-final.pdf 第21页',
      '财政拨款总计印 0.3，表是 2961.68',
    ],
    [
      'narrative/contradiction',
      '占71.73%',
      'putuo-finance-dept-2024-final.pdf 第21页',
      '2106.66÷2940.05 是 71.65%',
    ],
  ),
  ...ofDisclosure(
    'putuo-finance/2025',
    [
      'narrative/contradiction',
      '887.36万元',
      'putuo-finance-dept-2025-budget.pdf 第7、8页',
      '职业年金多一个 8，表是 87.36',
    ],
    ...CUT_OFF.map(
      ([says, exact, where]): ReviewedLine => [
        'narrative/published',
        says,
        `putuo-finance-dept-2025-budget.pdf 部门预算编制说明${where}`,
        `表是 ${exact} 元，截去了尾数，没有四舍五入`,
      ],
    ),
  ),
  ...ofDisclosure(
    'putuo-planning/2024-final',
    [
      'narrative/contradiction',
      '99.86%',
      'putuo-planning-dept-2024-final.pdf 第21页',
      '9746.50÷9759.38 是 99.87%',
    ],
    [
      'narrative/contradiction',
      '95.45%',
      'putuo-planning-dept-2024-final.pdf 第21页',
      '9746.50÷10210.34 是 95.46%',
    ],
    [
      'narrative/contradiction',
      '5377.64',
      'putuo-planning-dept-2024-final.pdf 第24页',
      '一般公共预算的基本支出印成了全部的，表是 5364.75',
    ],
    [
      'narrative/contradiction',
      '4896.98',
      'putuo-planning-dept-2024-final.pdf 第24页',
      '人员经费也是全部的，表是 4884.09',
    ],
    [
      'texts/level-name',
      '其他国土资源事务支出（项）',
      'putuo-planning-dept-2024-final.pdf 第24页',
      '项的旧名称，现在是其他自然资源事务支出',
    ],
    [
      'texts/level-name',
      '住房保障支出（款）',
      'putuo-planning-dept-2024-final.pdf 第24页',
      '款是住房改革支出，两处印成了类的名称',
    ],
    [
      'texts/another-unit',
      '规划与自然资源局',
      'putuo-planning-dept-2024-final.pdf 第26页',
      '单位名称“和”印作“与”',
    ],
  ),
];
