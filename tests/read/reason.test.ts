import { expect, test } from 'vitest';
import { writtenReason } from '../../src/read/text/texts.ts';

test.each([
  '…',
  '...',
  '。。。',
  'XX',
  '待补',
  '待填写',
  '原因',
  '略',
  '无',
  'TODO',
  '？',
  '同上',
  '已核实',
  '（原因）',
  '说明原因',
  '1',
  'reason',
])('%s is no reason', (text) => expect(writtenReason.safeParse(text).success).toBe(false));

test.each(['原件如此', '原件印作 2.70，照原件保留。', '无此项', '说明见附注'])('%s is a reason', (text) =>
  expect(writtenReason.safeParse(text).success).toBe(true),
);
