import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/importers/sheet/read-workbook.ts';
import { savedAs, workbook } from './workbooks.ts';

const PLAIN = workbook({ '2.3': [['支出总表'], ['科目编码', '合计']] });
const WITH_MACRO = zipSync({ ...unzipSync(PLAIN), 'xl/vbaProject.bin': strToU8('Sub Auto_Open') });

test('macros of a workbook are not run, and that is said', () => {
  const reading = readWorkbook('导出.xlsm', WITH_MACRO);
  expect(reading).toMatchObject({
    kind: 'sheets',
    remarks: ['导出.xlsm 里有宏：没有运行，只读了各格存着的值'],
  });
});

test.each([
  ['.xlsx', PLAIN],
  ['.xls', savedAs(PLAIN, 'biff8')],
])('of a workbook without macros nothing is said: %s', (_, bytes) => {
  expect(readWorkbook('导出', bytes)).toMatchObject({ kind: 'sheets', remarks: [] });
});
