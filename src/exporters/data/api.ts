import {
  attachmentAddress,
  disclosureAddress,
  downloadAddress,
  entryAddress,
  unitAddress,
} from '../../document/addresses.ts';
import { coverTitle } from '../../document/title-words.ts';
import type { ContentOf, SiteSettings } from '../../model/content.ts';
import type { Dimension, Taxonomy } from '../../model/taxonomy.ts';
import type { StatedFact } from '../../narrative/sections/stated-facts.ts';
import type { Account } from '../../points/account/account.ts';
import {
  DATA_ADDRESS,
  FACTS_FORMATS,
  type FactsFile,
  type FactsPart,
  factsLinks,
  partName,
} from './data-set.ts';
import type { FileAddress } from './fact-files.ts';

/** The folder of the API; what is in it keeps its shape. */
export const API_ADDRESS = '/api/v1/';

/** The folder of the lists of points, which comparisons read. */
export const POINTS_ADDRESS = `${API_ADDRESS}points/`;

/** The list of points of a disclosure: "/api/v1/points/baotou-hrss/2026.json". */
export const pointsAddress = (disclosure: string): string => `${POINTS_ADDRESS}${disclosure}.json`;

/** A disclosure of the API: "/api/v1/disclosures/baotou-hrss/2026.json". */
export const apiAddress = (disclosure: string): string => `${API_ADDRESS}disclosures/${disclosure}.json`;

/** The facts of a disclosure, packed as those of a year are: "/api/v1/disclosures/baotou-hrss/2026.ndjson.gz". */
export const apiFactsAddress = (disclosure: string): string =>
  `${API_ADDRESS}disclosures/${disclosure}.${FACTS_FORMATS.ndjson.ending}`;

/** The disclosures whose facts stand in one file: "/api/v1/disclosures-2026.json". */
export const listAddress = (part: FactsPart): string => `${API_ADDRESS}disclosures-${partName(part)}.json`;

/** The way in: where everything is. */
export const apiIndex = (
  site: Pick<SiteSettings, 'name' | 'license'>,
  files: readonly FactsFile[],
  address: FileAddress,
) => ({
  version: 'v1',
  title: site.name,
  license: site.license,
  documentation: address(DATA_ADDRESS),
  lists: files.map((file) => ({
    year: file.year,
    region: file.region?.title,
    disclosures: file.disclosures,
    address: address(listAddress(file)),
  })),
  units: address(`${API_ADDRESS}units.json`),
  dimensions: address(`${API_ADDRESS}dimensions.json`),
  facts: files.map((file) => ({
    year: file.year,
    region: file.region?.title,
    facts: file.facts,
    disclosures: file.disclosures,
    ...Object.fromEntries(factsLinks(file).map(({ format, path }) => [format, address(path)])),
  })),
});

/** A disclosure with its tables. */
export function apiDisclosure({ disclosure, format, tables }: Account, address: FileAddress) {
  const { discloser } = disclosure;
  return {
    id: disclosure.id,
    title: coverTitle(format, disclosure),
    unit: { id: discloser.id, code: discloser.code, name: discloser.title, kind: discloser.kind },
    year: disclosure.year,
    kind: disclosure.kind,
    format: format.id,
    approved: disclosure.approved,
    published: disclosure.published,
    source: disclosure.origin,
    address: address(disclosureAddress(disclosure.id)),
    data: address(apiAddress(disclosure.id)),
    ndjson: address(apiFactsAddress(disclosure.id)),
    points: address(pointsAddress(disclosure.id)),
    attachments: disclosure.attachments?.map(({ name, size, sha256 }) => ({
      name,
      size,
      sha256,
      address: address(attachmentAddress(disclosure.id, name)),
    })),
    tables: tables.map(({ id, title, definition, state, reason }) => ({
      id,
      number: definition.number,
      title,
      state,
      reason,
      address: address(entryAddress(disclosure.id, id)),
      json:
        state === 'missing' || state === 'pending'
          ? undefined
          : address(downloadAddress(disclosure.id, id, 'json')),
    })),
  };
}

/** A disclosure with its tables, and the figures that stand in none of them. @param site says under which licence, where it does */
export const apiDisclosureStated = (
  site: Pick<SiteSettings, 'license'>,
  account: Account,
  stated: readonly StatedFact[],
  address: FileAddress,
) => ({
  ...apiDisclosure(account, address),
  license: site.license,
  stated: stated.map(({ place, kind, title, text, measure, address: path }) => ({
    id: `${account.disclosure.id}/${place}`,
    kind,
    title,
    text,
    unit: measure,
    address: path === undefined ? undefined : address(path),
  })),
});

/** Departments with their budget units. */
export const apiUnits = <Format>({ departments, disclosers }: ContentOf<Format>, address: FileAddress) => ({
  departments: departments.map(({ id, code, name, title, kind, region, level, units }) => ({
    id,
    code,
    name,
    title,
    kind,
    region,
    level,
    address: address(unitAddress(id)),
    units: units.map((unit) => ({
      ...unit,
      member: `${id}/${unit.code}`,
      address: disclosers.some((discloser) => discloser.id === unit.id)
        ? address(unitAddress(unit.id ?? ''))
        : undefined,
    })),
  })),
});

/** The dimensions with their members: trees as paths, lists of codes with their years. */
export const apiDimensions = ({ dimensions }: Taxonomy) => ({
  dimensions: [...dimensions.values()].map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    kind: dimension.kind,
    source: dimension.source,
    ...apiMembers(dimension),
  })),
});

/** The members of a dimension, where it names them itself. */
function apiMembers(dimension: Dimension) {
  switch (dimension.kind) {
    case 'tree':
      return { members: [...dimension.members.values()].map(({ id, title, path }) => ({ id, title, path })) };
    case 'codes':
      return {
        levels: dimension.levels,
        members: [...dimension.entries.values()]
          .flat()
          .map(({ code, name, from, to, source }) => ({ id: code, title: name, from, to, source })),
      };
    case 'open':
      return {};
  }
}
