import { z } from 'zod';
import { id } from '../../formats/scalars.ts';
import type { ExpectedDisclosure } from '../../model/content.ts';
import { DISCLOSURE_KINDS, termFolder } from '../../model/disclosure/kind.ts';
import { at } from '../../model/source.ts';
import { exists, type Folder } from '../files/files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { date, year } from '../text/texts.ts';
import { readFile } from '../yaml/read-file.ts';
import type { UnitsReading } from './units.ts';

/** expected.yaml: whose disclosures have to come out, year by year; final accounts (kind: final) by themselves. */
export const expectedFile = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year: year.meta({ title: '年度' }),
        kind: z
          .enum(DISCLOSURE_KINDS)
          .default('budget')
          .meta({ title: '哪一种', description: 'budget 预算，final 决算，adjusted 调整预算' }),
        units: z
          .array(
            z.strictObject({
              unit: id.meta({ title: '单位的编号' }),
              approved: date.optional().meta({ title: '批复时间' }),
            }),
          )
          .min(1)
          .meta({ title: '应公开的单位' }),
      }),
    )
    .min(1)
    .meta({ title: '各年应公开的' }),
});

/** Reads what has to come out; nothing where the content does not say. */
export function readExpected(folder: Folder, units: UnitsReading): readonly ExpectedDisclosure[] {
  const disclosers = [...units.disclosers.keys()];
  if (!exists(folder, FILE)) return [];
  const written = readFile(folder, FILE, expectedFile);
  const expected = (written?.years ?? []).flatMap(({ year, kind, units }, index) =>
    units.map(({ unit, approved }, place) => ({
      year,
      kind,
      unit,
      approved,
      isThere: exists(folder, `disclosures/${unit}/${termFolder({ year, kind })}`),
      source: at({ file: FILE, path: [] }, 'years', index, 'units', place),
    })),
  );
  for (const { unit, source } of expected) {
    if (disclosers.includes(unit) || !units.isComplete) continue;
    const message = `没有公开主体“${unit}”${meantAs(unit, disclosers)}`;
    folder.report(
      finding('content/unknown-unit', at(source, 'unit'), message, `可用的：${disclosers.join('、')}。`),
    );
  }
  return expected.filter(({ unit }) => disclosers.includes(unit));
}

const FILE = 'expected.yaml';
