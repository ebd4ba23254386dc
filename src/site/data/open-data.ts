import { dirname } from 'node:path/posix';
import type { Books } from '../../books/books.ts';
import {
  API_ADDRESS,
  apiAddress,
  apiDimensions,
  apiDisclosure,
  apiDisclosureStated,
  apiFactsAddress,
  apiIndex,
  apiUnits,
  listAddress,
  POINTS_ADDRESS,
  pointsAddress,
} from '../../exporters/data/api.ts';
import { csvwMetadata } from '../../exporters/data/csvw.ts';
import { dataPackage } from '../../exporters/data/data-package.ts';
import {
  DATA_ADDRESS,
  type DataSet,
  FACTS_FORMATS,
  type FactsFile,
  factsLinks,
} from '../../exporters/data/data-set.ts';
import { dcatCatalog } from '../../exporters/data/dcat.ts';
import { type FactField, factFields } from '../../exporters/data/fact-fields.ts';
import { FACTS_WRITERS } from '../../exporters/data/fact-files.ts';
import { factsOf } from '../../exporters/data/facts.ts';
import { schemaOrgDataset } from '../../exporters/data/schema-org.ts';
import { valueAt } from '../../model/base/entry-at.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Account } from '../../points/account/account.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import { apiPoints, viewsOf } from '../compare/compare-pages.ts';
import type { ExtractRecord } from '../extracts/extract.ts';
import { recordOf } from '../extracts/extract-of.ts';
import { extractsOf, isOfAll, recordsInBooks } from '../extracts/extracts.ts';
import { publishedState, STATE_ADDRESS } from '../extracts/published-state.ts';
import type { MadeFile } from '../files/responses.ts';
import { statedFactsOf } from '../files/stated.ts';
import { factsParts } from './facts-parts.ts';

/** By books, and by the address they are published at: every file of the open data asks for this list. */
const listed = onceFor((_: Books) => new Map<string | undefined, readonly MadeFile[]>());

/** All files of the open data: the facts, what describes them, and the API. */
export function openDataFiles(books: Books, absolute: AbsoluteAddress): readonly MadeFile[] {
  const known = listed(books);
  const files = known.get(absolute('/')) ?? listFiles(books, absolute);
  known.set(absolute('/'), files);
  return files;
}

function listFiles(books: Books, absolute: AbsoluteAddress): readonly MadeFile[] {
  const { content } = books;
  const fields = factFields(content.taxonomy);
  // What describes the whole is asked of all extracts: the books of a part list these files and make none of them.
  const data = () => dataSet(books, absolute);
  const from = (folder: string) => (path: string) => absolute(path) ?? relativeHref(folder, path);
  const inData = from(DATA_ADDRESS);
  const inApi = from(API_ADDRESS);
  return [
    ...factsParts(books.accounts.map(({ disclosure }) => recordOf(disclosure))).flatMap(({ part, group }) =>
      factsLinks(part).map(({ format, mediaType, path }) =>
        made(path, mediaType, () => {
          const { head, lines } = FACTS_WRITERS[format];
          return Buffer.concat([head(fields), lines(fields, factsOfAll(books, group), inData)]);
        }),
      ),
    ),
    json(`${DATA_ADDRESS}datapackage.json`, () => dataPackage(data())),
    json(`${DATA_ADDRESS}csvw.json`, () => csvwMetadata(data()), 'application/csvm+json'),
    json(`${DATA_ADDRESS}catalog.jsonld`, () => dcatCatalog(data()), 'application/ld+json'),
    json(`${DATA_ADDRESS}dataset.jsonld`, () => schemaOrgDataset(data()), 'application/ld+json'),
    json(`${API_ADDRESS}index.json`, () => apiIndex(content.site, data().files, inApi)),
    ...listFilesOf(books, inApi),
    json(STATE_ADDRESS, () => publishedState(extractsOf(books).map(({ state }) => state))),
    json(`${API_ADDRESS}units.json`, () => apiUnits(content, inApi)),
    json(`${API_ADDRESS}dimensions.json`, () => apiDimensions(content.taxonomy)),
    ...books.accounts.flatMap((account) => disclosureFiles(books, account, fields, from)),
    ...viewsOf(books).map((view) => {
      const { id } = view.account.disclosure;
      return json(pointsAddress(id), () => apiPoints(view, from(`${POINTS_ADDRESS}${id.split('/')[0]}/`)));
    }),
  ];
}

/** The lists of disclosures, in the parts that facts are in. */
function listFilesOf(books: Books, inApi: (path: string) => string): readonly MadeFile[] {
  const entries = new Map(
    isOfAll(books)
      ? books.listed.map((entry) => [entry.id, () => entry])
      : books.accounts.map((account) => [account.disclosure.id, () => apiDisclosure(account, inApi)]),
  );
  return factsParts(recordsInBooks(books)).map(({ part, group }) =>
    json(listAddress(part), () => ({ disclosures: group.map(({ id }) => valueAt(entries, id)()) })),
  );
}

/** What the API has of a disclosure: what it is, and its facts. */
function disclosureFiles(
  books: Books,
  account: Account,
  fields: readonly FactField[],
  from: (folder: string) => (path: string) => string,
): readonly MadeFile[] {
  const { id } = account.disclosure;
  const address = from(`${dirname(apiAddress(id))}/`);
  return [
    json(apiAddress(id), () =>
      apiDisclosureStated(books.content.site, account, statedFactsOf(books, account), address),
    ),
    made(apiFactsAddress(id), FACTS_FORMATS.ndjson.mediaType, () =>
      FACTS_WRITERS.ndjson.lines(fields, factsOf(account), address),
    ),
  ];
}

/** The open data as its descriptions and its page tell of it. */
export function dataSet(books: Books, absolute: AbsoluteAddress): DataSet {
  const { content } = books;
  const extracts = extractsOf(books);
  const facts = new Map(extracts.map((extract) => [extract.disclosure.id, extract.facts]));
  const dates = extracts.flatMap(({ disclosure }) => disclosure.published ?? []);
  return {
    site: content.site,
    fields: factFields(content.taxonomy),
    files: factsParts(extracts.map(({ disclosure }) => disclosure)).map(
      ({ part, group }): FactsFile => ({
        ...part,
        disclosures: group.length,
        facts: group.reduce((sum, { id }) => sum + valueAt(facts, id), 0),
      }),
    ),
    modified: dates.toSorted().at(-1),
    address: (path) => absolute(path) ?? relativeHref(DATA_ADDRESS, path),
  };
}

const factsOfAll = ({ accounts }: Books, group: readonly ExtractRecord[]) => {
  const ids = new Set(group.map(({ id }) => id));
  return accounts.filter(({ disclosure }) => ids.has(disclosure.id)).flatMap(factsOf);
};

const made = (path: string, type: string, make: () => string | Uint8Array): MadeFile => ({
  path,
  make: () => ({ body: make(), type: `${type}; charset=utf-8` }),
});

const json = (path: string, make: () => unknown, type = 'application/json'): MadeFile =>
  made(path, type, () => `${JSON.stringify(make())}\n`);
