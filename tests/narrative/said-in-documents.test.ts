import { describe, expect, test } from 'vitest';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { publishedBooks } from '../published-books.ts';

/** What becomes of the figures of a text in a document of content/: bound, open, or what is known instead. */
function became(id: string, section: string, text: string): readonly string[] {
  const view = publishedBooks().narratives.get(id)?.view;
  if (view === undefined) throw new Error(`no ${id}`);
  return judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .map(({ verdict }) =>
      verdict.kind === 'different' ? `${verdict.said}｜${verdict.known[0]?.text}` : verdict.kind,
    );
}

/** What is right, the same with a mistake, and what is told of that. */
type Pair = readonly [right: string, wrong: string, told: string];

const heldIn = (id: string, section: string, pairs: readonly Pair[]): void => {
  test.each(pairs)('%s — %s', (right, wrong, told) => {
    expect(became(id, section, right).filter((each) => each !== 'bound')).toEqual([]);
    expect(became(id, section, wrong).filter((each) => !['bound', 'open'].includes(each))).toEqual([told]);
  });
};

describe('facts that words name in short', () => {
  heldIn('pinglu-hrss/2026', 'totals', [
    [
      '政府采购预算61.50万元：货物类14万元，服务类47.5万元。',
      '政府采购预算61.50万元：货物类14万元，服务类45.7万元。',
      '45.7万元｜47.50万元',
    ],
    ['公务用车编制12辆，实有9辆。', '公务用车编制12辆，实有8辆。', '8辆｜9辆'],
    ['办公用房600㎡。', '办公用房606㎡。', '606㎡｜600平方米'],
    [
      '就业补助（款）2702.96万元，占社会保障和就业支出的39.43%。',
      '就业补助（款）2702.96万元，占社会保障和就业支出的34.93%。',
      '占社会保障和就业支出的34.93%｜38.48%',
    ],
    [
      '本年收入6964.92万元，加上年结转169.30万元，收入总计7134.22万元。',
      '本年收入6964.92万元，加上年结转196.30万元，收入总计7134.22万元。',
      '196.30万元｜169.30万元',
    ],
  ]);
});

describe('a column that is called like a 科目', () => {
  heldIn('jiangsu-cppcc/2018', 'totals', [
    ['会议费预算支出884.16万元。', '会议费预算支出848.16万元。', '848.16万元｜884.16万元'],
  ]);
  heldIn('jiangsu-cppcc/2018', 'three-public-notes', [
    [
      '“三公”经费、会议费、培训费合计1656.86万元。',
      '“三公”经费、会议费、培训费合计1665.86万元。',
      '1665.86万元｜1,656.86万元',
    ],
    ['会议费约为三公经费的1.3倍。', '会议费约为三公经费的1.8倍。', '是三公经费的1.8倍｜1.31倍'],
  ]);
});

describe('final figures against budgets that the text does not tell again', () => {
  heldIn('putuo-finance/2024-final', 'totals', [
    [
      '一般公共预算财政拨款支出决算比年初预算减少53.87万元。',
      '一般公共预算财政拨款支出决算比年初预算减少58.37万元。',
      '比预算减少58.37万元｜减少53.87万元',
    ],
    [
      '一般公共预算财政拨款支出决算数小于年初预算数。',
      '一般公共预算财政拨款支出决算数大于年初预算数。',
      '支出决算数大于年初预算数｜决算数小于预算数',
    ],
    ['行政运行（项）预算执行率为96.91%。', '行政运行（项）预算执行率为99.61%。', '完成预算的99.61%｜96.91%'],
    [
      '住房公积金支出决算187.19万元，比预算节约0.56万元。',
      '住房公积金支出决算187.19万元，比预算节约0.65万元。',
      '比预算减少0.65万元｜减少0.56万元',
    ],
    [
      '购房补贴决算258.50万元，与预算一致。',
      '购房补贴决算258.50万元，超预算1万元。',
      '比预算增加1万元｜与预算相同',
    ],
    ['年初结转49.14万元。', '年初结转41.94万元。', '41.94万元｜49.14万元'],
    ['平均得分99.43分。', '平均得分93.49分。', '93.49分｜99.43分'],
  ]);

  test('a time is no score, and what is saved in a budget is less than last year only where that is said', () => {
    expect(became('putuo-finance/2024-final', 'totals', '上午8时30分开放。')).toEqual([]);
    expect(became('pinglu-hrss/2026', 'totals', '厉行节约，节约0.5万元。')).toEqual(['open']);
  });
});

describe('tables of assets', () => {
  heldIn('chengde-hrss/2024', 'assets', [
    ['房屋194.85平方米，价值56.04万元。', '房屋149.85平方米，价值56.04万元。', '149.85平方米｜194.85平方米'],
    ['房屋194.85平方米，价值56.04万元。', '房屋194.85平方米，价值65.04万元。', '65.04万元｜56.04万元'],
    // One owner has four, the other one.
    ['车辆4辆。', '车辆6辆。', '6辆｜4辆'],
    ['车辆共5辆。', '车辆共3辆。', '3辆｜4辆'],
  ]);

  test('what there is of assets is not held against what is to be bought of them', () => {
    const [held, ...others] = became('chengde-hrss/2024', 'assets', '2023年末固定资产总额793.37万元。');
    expect(others).toEqual([]);
    expect(['bound', 'open']).toContain(held);
    expect(became('chengde-hrss/2024', 'assets', '本年度拟购置固定资产16.5万元。')).toEqual([
      '16.5万元｜15.6万元',
    ]);
  });
});

describe('parts of a fact with their shares', () => {
  heldIn('datong-hrss/2026', 'totals', [
    [
      '政府采购20.5万元，货物占36.59%，服务占63.41%。',
      '政府采购20.5万元，货物占39.56%，服务占63.41%。',
      '占39.56%｜36.59%',
    ],
  ]);
});

describe('last year told in the sentence, and sums that are only named', () => {
  heldIn('baotou-hrss/2026', 'totals', [
    [
      '2026年收支总预算比2025年的10317.25万元增加1518.25万元。',
      '2026年收支总预算比2025年的10371.25万元增加1518.25万元。',
      '上年是10371.25万元｜上年是 10317.25万元',
    ],
    [
      '2026年收支总预算比2025年的10317.25万元增加1518.25万元。',
      '2026年收支总预算比2025年的10317.25万元增加1581.25万元。',
      '增加1581.25万元｜比上年增加1518.25万元（本年 11835.50万元，上年 10317.25万元）',
    ],
    [
      '卫生健康支出、住房保障支出合计占本年支出的7.58%。',
      '卫生健康支出、住房保障支出合计占本年支出的5.78%。',
      '占本年支出的5.78%｜7.58%',
    ],
    ['拟采购货物38.88万元。', '拟采购货物83.88万元。', '83.88万元｜38.88万元'],
  ]);
});

describe('a share of all money in a section of some money', () => {
  heldIn('pinglu-hrss/2026', 'agency-operating-notes', [
    ['基本支出占支出总计的12.08%。', '基本支出占支出总计的12.80%。', '占支出总计的12.80%｜12.08%'],
    ['基本支出是项目支出的0.14倍。', '基本支出是项目支出的0.41倍。', '是项目支出的0.41倍｜0.14倍'],
  ]);
});

describe('a fact of this year that is called another year’s', () => {
  heldIn('pinglu-hrss/2026', 'totals', [
    [
      '2026年特定目标类项目涉及金额5665.30万元。',
      '2025年特定目标类项目涉及金额5665.30万元。',
      '2025年是5665.30万元｜5665.30万元，是2026年的数',
    ],
  ]);

  test('what there was at the end of a year, and what was spent, is no fact of this year', () => {
    expect(became('chengde-hrss/2024', 'assets', '2023年末房屋194.85平方米，价值56.04万元。')).toEqual([
      'bound',
      'bound',
    ]);
  });
});

describe('as other places say it', () => {
  heldIn('datong-hrss/2026', 'three-public-notes', [
    [
      '“三公”经费占一般公共预算支出不到1%。',
      '“三公”经费占一般公共预算支出不到0.2%。',
      '占一般公共预算支出的不到0.2%｜0.3%',
    ],
    [
      '因公出国（境）费0万元，与上年持平，增长0%。',
      '因公出国（境）费0万元，与上年持平，增长10%。',
      '增长10%｜上年是 0，没有增长率',
    ],
    ['公务用车运行费用3.5万元。', '公务用车运行费用5.3万元。', '5.3万元｜3.50万元'],
  ]);
  heldIn('datong-hrss/2026', 'expenditure-notes', [
    ['按功能分类，卫生健康支出55.28万元。', '按功能分类，卫生健康支出52.58万元。', '52.58万元｜55.28万元'],
    [
      '按支出性质划分，基本支出985.92万元。',
      '按支出性质划分，基本支出958.92万元。',
      '958.92万元｜985.92万元',
    ],
  ]);
  heldIn('datong-hrss/2026', 'procurement', [
    [
      '政府采购货物支出占政府采购支出总额的36.59%，工程支出占0%，服务支出占63.41%。',
      '政府采购货物支出占政府采购支出总额的36.59%，工程支出占0%，服务支出占64.31%。',
      '占64.31%｜63.41%',
    ],
    ['采购货物7.50万元、采购服务13万元。', '采购货物5.70万元、采购服务13万元。', '5.70万元｜7.50万元'],
  ]);
  heldIn('putuo-planning/2024-final', 'general-notes', [
    [
      '一般公共预算支出决算数为9746.50万元，完成预算95.46%。',
      '一般公共预算支出决算数为9746.50万元，完成预算94.56%。',
      '完成预算的94.56%｜95.46%',
    ],
    [
      '机关事业单位职业年金缴费支出225.12万元，较年初预算226.25万元减少1.13万元，下降0.50%。',
      '机关事业单位职业年金缴费支出225.12万元，较年初预算226.25万元减少1.31万元，下降0.50%。',
      '比预算减少1.31万元｜减少1.13万元',
    ],
    [
      '城乡社区规划与管理（项）年初预算为3110.14万元，支出决算为2739.56万元，比年初预算少支出370.58万元。',
      '城乡社区规划与管理（项）年初预算为3110.14万元，支出决算为2739.56万元，比年初预算少支出307.58万元。',
      '比预算减少307.58万元｜减少370.58万元',
    ],
    [
      '行政运行（项）支出决算1092.80万元，占预算的97.97%。',
      '行政运行（项）支出决算1092.80万元，占预算的99.77%。',
      '完成预算的99.77%｜97.97%',
    ],
  ]);
  heldIn('putuo-planning/2024-final', 'three-public-notes', [
    [
      '全年实际支出“三公”经费0.39万元，比预算少2.46万元。',
      '全年实际支出“三公”经费0.39万元，比预算少2.64万元。',
      '比预算减少2.64万元｜减少2.46万元',
    ],
    [
      '公务接待费支出0.39万元，与2024年度预算相比，减少2.46万元，下降86.32%。',
      '公务接待费支出0.93万元，与2024年度预算相比，减少2.46万元，下降86.32%。',
      '0.93万元｜0.39万元',
    ],
  ]);
  heldIn('baotou-hrss/2026', 'three-public-notes', [
    [
      '“三公”经费预算28.07万元，比2025年执行数24.17万元增加3.90万元，增长16.14%。',
      '“三公”经费预算28.07万元，比2025年执行数24.17万元增加3.09万元，增长16.14%。',
      '增加3.09万元｜比上年增加3.90万元（本年 28.07万元，上年 24.17万元）',
    ],
  ]);
  heldIn('baotou-hrss/2026', 'general-notes', [
    [
      '基本支出中，人员经费8529.25万元，占基本支出的93.18%；公用经费624.38万元，占6.82%。',
      '基本支出中，人员经费8529.25万元，占基本支出的93.18%；公用经费624.38万元，占8.62%。',
      '占8.62%｜6.82%',
    ],
    [
      '基本支出中，人员经费8529.25万元，占基本支出的93.18%；公用经费624.38万元，占6.82%。',
      '基本支出中，人员经费8529.25万元，占基本支出的98.13%；公用经费624.38万元，占6.82%。',
      '占基本支出的98.13%｜93.18%',
    ],
  ]);
  heldIn('baotou-hrss/2026', 'totals', [
    [
      '收支总预算11835.50万元，比上年增加1518.25万元。增加的1518.25万元中，一般公共预算拨款1230.18万元，其他收入288.07万元。',
      '收支总预算11835.50万元，比上年增加1518.25万元。增加的1518.25万元中，一般公共预算拨款1203.18万元，其他收入288.07万元。',
      '增加1203.18万元｜比上年增加1230.18万元（本年 11547.43万元，上年 10317.25万元）',
    ],
  ]);

  heldIn('putuo-finance/2024-final', 'totals', [
    // Shares are held against what the whole is, not against what it is wrongly told to be.
    [
      '收入合计2946.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入6.20万元，占0.21%。',
      '收入合计2964.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入6.20万元，占0.21%。',
      '2964.25万元｜2995.39万元',
    ],
    [
      '政府采购支出总额251.25万元，其中：货物支出4.79万元、占1.91%，服务支出246.47万元、占98.10%。',
      '政府采购支出总额215.25万元，其中：货物支出4.79万元、占1.91%，服务支出246.47万元、占98.10%。',
      '215.25万元｜251.25万元',
    ],
    ['使用年初结转和结余49.14万元。', '使用年初结转和结余41.94万元。', '41.94万元｜49.14万元'],
  ]);
  heldIn('putuo-finance/2024-final', 'general-notes', [
    ['社会保障与就业支出326.72万元。', '社会保障与就业支出362.72万元。', '362.72万元｜326.72万元'],
    [
      '机关事业单位基本养老保险缴费160.75万元，职业年金缴费80.38万元，两项合计241.13万元。',
      '机关事业单位基本养老保险缴费160.75万元，职业年金缴费80.38万元，两项合计214.13万元。',
      '214.13万元｜241.13万元',
    ],
  ]);

  // What the sentence begins with is what its shares are of, whatever section it stands in.
  heldIn('putuo-planning/2024-final', 'general-notes', [
    [
      '“三公”经费财政拨款支出决算中，公务用车购置费支出决算0.00万元，占0.00%；公务接待费支出决算0.39万元，占100.00%。',
      '“三公”经费财政拨款支出决算中，公务用车购置费支出决算0.00万元，占0.00%；公务接待费支出决算0.39万元，占90.00%。',
      '占90.00%｜100%',
    ],
  ]);

  test('what some of it comes to is not blamed for all of it', () => {
    const text = '在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额46.47万元。';
    expect(became('putuo-finance/2024-final', 'other-notes', text)).toEqual(['open']);
  });

  test('what a department is without its units is not blamed for what all of it is', () => {
    expect(became('baotou-hrss/2026', 'three-public-notes', '本级“三公”经费0.30万元。')).toEqual(['open']);
  });
});
