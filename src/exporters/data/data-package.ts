import {
  DATA_KEYWORDS,
  type DataSet,
  dataDescription,
  dataTitle,
  factsFileName,
  factsName,
  factsTitle,
} from './data-set.ts';
import type { FactField } from './fact-fields.ts';

/** A Data Package (version 2) of the facts, with the column types of the Fiscal Data Package. */
export const dataPackage = ({ site, fields, files, modified, address }: DataSet) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'mingzhang-facts',
  title: dataTitle(site),
  description: dataDescription(site),
  ...(/^https?:/.test(address('/')) ? { homepage: address('/') } : {}),
  ...(modified === undefined ? {} : { version: modified }),
  keywords: DATA_KEYWORDS,
  contributors: [{ title: site.publisher, roles: ['publisher'] }],
  ...(site.license === undefined
    ? {}
    : { licenses: [{ title: site.license.title, path: site.license.url }] }),
  countryCode: 'CN',
  granularity: 'aggregated',
  resources: files.map((file) => ({
    name: factsName(file),
    type: 'table',
    title: factsTitle(file),
    path: factsFileName(file, 'csv'),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: fields.map(tableField), primaryKey: ['id'], missingValues: [''] },
  })),
});

const tableField = ({ name, title, description, type, required, values, columnType }: FactField) => ({
  name,
  type,
  title,
  description,
  ...(columnType === undefined ? {} : { columnType }),
  ...(name === 'year' ? { format: 'default' } : {}),
  ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
  ...(required || values !== undefined
    ? {
        constraints: { ...(required ? { required } : {}), ...(values === undefined ? {} : { enum: values }) },
      }
    : {}),
});
