import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import type { Dimension, Taxonomy } from '../../model/taxonomy.ts';
import { exists, type Folder } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { finding } from '../findings/read-finding.ts';
import { readFile } from '../yaml/read-file.ts';
import { readDimensions } from './dimensions.ts';
import { dividedTwice } from './identities.ts';
import { otherwiseNamed } from './known-members.ts';
import { memberFinding } from './member-findings.ts';
import { dimensionsFile, equivalencesFile } from './taxonomy-files.ts';

const DIMENSIONS = 'taxonomy/dimensions.yaml';
const EQUIVALENCES = 'taxonomy/equivalences.yaml';

/** The taxonomy as read. */
export interface TaxonomyReading {
  readonly taxonomy: Taxonomy;
  /** Whether dimensions.yaml was read: what others say of dimensions can be checked only then. */
  readonly isKnown: boolean;
}

/** What stands in for a taxonomy that could not be read. */
export const NO_TAXONOMY: Taxonomy = { dimensions: new Map(), identities: [], equivalences: [] };

/** Reads taxonomy/: dimensions, their codes, and what is the same money. */
export function readTaxonomy(folder: Folder): TaxonomyReading {
  if (!exists(folder, 'taxonomy')) return { taxonomy: NO_TAXONOMY, isKnown: false };
  const written = readFile(folder, DIMENSIONS, dimensionsFile);
  const equivalences = exists(folder, EQUIVALENCES)
    ? (readFile(folder, EQUIVALENCES, equivalencesFile)?.equivalences ?? [])
    : [];
  if (written === undefined) return { taxonomy: { ...NO_TAXONOMY, equivalences }, isKnown: false };
  const { identities } = written;
  const top = { file: DIMENSIONS, path: [] };
  const dimensions = readDimensions(folder, at(top, 'dimensions'), written.dimensions);
  const said = [
    ...identities.flatMap(({ same, as }, index) =>
      unknownMembers(dimensions, at(top, 'identities', index), { same, as }),
    ),
    ...equivalences.flatMap(({ left, right, within }, index) =>
      unknownMembers(
        dimensions,
        { file: EQUIVALENCES, path: ['equivalences', index] },
        { left, right, within },
      ),
    ),
  ];
  const twice = said.length > 0 ? [] : dividedTwice(at(top, 'identities'), dimensions, identities);
  const otherwise = otherwiseNamed(
    at(top, 'dimensions'),
    written.dimensions.map(({ id }) => id),
    dimensions,
  );
  for (const finding of [...said, ...twice, ...otherwise]) folder.report(finding);
  const codes = written.dimensions.flatMap((entry) => entry.codes ?? []);
  listExpected(folder, 'taxonomy', { files: ['dimensions.yaml', 'equivalences.yaml', ...codes] });
  return { taxonomy: { dimensions, identities, equivalences }, isKnown: true };
}

/** @param points by the key they stand under */
function unknownMembers(
  dimensions: ReadonlyMap<string, Dimension>,
  source: Source,
  points: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly Finding[] {
  const taxonomy = { ...NO_TAXONOMY, dimensions };
  return Object.entries(points).flatMap(([key, point]) =>
    Object.entries(point).flatMap(([dimension, member]) => {
      const wrong = memberFinding(taxonomy, dimension, member);
      if (wrong === undefined) return [];
      const place = { ...at(source, key, dimension), key: wrong.isDimension };
      return [finding('taxonomy/unknown-member', place, wrong.message, wrong.remedy)];
    }),
  );
}
