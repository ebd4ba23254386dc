import { expect, test } from 'vitest';
import { placesOf, publishedRecord, saidAfter } from './changed-record.ts';

/** A published disclosure with one of its projects once more, under another code. */
function saidOfTwin(id: string, index: number): readonly string[] {
  const record = publishedRecord(id);
  const project = record.projects[index];
  if (project === undefined) throw new Error(`no project ${index}`);
  const { code } = project;
  const other = code === undefined ? {} : { code: `${code}9` };
  const twin = { ...project, ...other, key: `${project.key}9` };
  return saidAfter({ ...record, projects: [...record.projects, twin] });
}

test.each([
  ['baotou-hrss/2026', 3],
  ['chengde-hrss/2024', 4],
  ['pinglu-hrss/2026', 5],
  ['datong-hrss/2026', 1],
])('a project of %s that is recorded twice is told once, as that', (id, index) => {
  const said = saidOfTwin(id, index).filter((each) => /^(?:points|projects|prior)\//u.test(each));
  expect(placesOf(said)).toHaveLength(1);
  expect(said[0]).toMatch(/录了两次|同名/u);
});
