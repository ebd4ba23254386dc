import { expect, test } from 'vitest';
import { demandedSections } from '../../src/rules/presence/sections.ts';
import { projectSupervisor } from '../../src/rules/projects/supervisor.ts';
import { unprinted } from '../../src/rules/texts/unprinted.ts';
import { SMALL_UNIT, smallUnit } from '../narrative/small-unit.ts';
import { findingsInContent, messagesOf } from './tester.ts';

test('nothing that the published disclosures say is printed nowhere', () => {
  expect(findingsInContent(unprinted)).toEqual([]);
});

test('each text that a format has no place for is told once', () => {
  const project = (code: string, name: string, more = '') =>
    `  - { code: "${code}", name: ${name}, unit: "401001", category: 部门预算项目, money: { total: 1.00 }${more} }\n`;
  const projects = `projects:\n${project('26001', '甲费', ', safeguards: 专人负责, plan: 按季实施')}${project('26002', '乙费', ', safeguards: 专人负责')}`;
  const narrative =
    'organisation: { text: 有一个单位, units: [{ name: 某局本级, nature: 行政, rank: 正处 }] }\n';
  expect(messagesOf(unprinted, { projects, narrative })).toEqual([
    '项目写了“保证措施”（safeguards），共 2 处，这种套表格式不印它，读者看不到',
    expect.stringContaining('单位写了“单位性质”（nature）'),
    expect.stringContaining('单位写了“单位规格”（rank）'),
    expect.stringContaining('说明写了“机构设置”（organisation）'),
  ]);
});

test('as many projects with one supervisor as with another: both are told', () => {
  const project = (code: string, supervisor: string) =>
    `  - { code: "${code}", name: 项目${code}, unit: "401001", category: 部门预算项目, money: { total: 1.00 }, supervisor: ${supervisor} }\n`;
  const told = (second: string) =>
    messagesOf(projectSupervisor, {
      projects: `projects:\n${project('26001', '某局')}${project('26002', second)}`,
    });
  expect(told('某局')).toEqual([]);
  expect(told('另一局')).toHaveLength(1);
});

test('a sentence that breaks off because its table says too little is told at the table', () => {
  const contact = 'contact: { person: 办公室, phone: "0471-6123456" }\n';
  const places = (basic: string) =>
    smallUnit({ 'tables/general-basic.yaml': basic, 'narrative.yaml': contact }).findings.flatMap(
      ({ rule, place, disclosure }) =>
        disclosure === SMALL_UNIT && rule === demandedSections.id ? [place] : [],
    );
  const coarse = 'rows:\n  - { code: "301", personnel: 275.00 }\n  - { code: "302", operating: 45.00 }\n';
  for (const basic of [coarse, 'empty: true\n']) expect(places(basic)).not.toContain('narrative/basic-notes');
});

test('tasks of the year in a format that prints none are told, and one that prints them is not', () => {
  const narrative = 'tasks: [{ text: 办好招聘会。 }, { text: 开展培训。 }]\n';
  expect(messagesOf(unprinted, { narrative })).toEqual([
    '说明写了“工作任务”（tasks），这种套表格式不印它，读者看不到',
  ]);
  const words = { 'disclosures/bureau/2026/narrative/duties.mdx': '<Tasks/>\n' };
  expect(messagesOf(unprinted, { narrative, more: words })).toEqual([]);
});
