import { type DataSet, dataDescription, dataTitle, factsFileName, factsTitle } from './data-set.ts';

/** CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what stands in the columns of the facts. */
export const csvwMetadata = ({ site, fields, files }: DataSet) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
  '@type': 'TableGroup',
  'dc:title': dataTitle(site),
  'dc:description': dataDescription(site),
  'dc:publisher': site.publisher,
  dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
  tables: files.map((file) => ({
    '@type': 'Table',
    url: factsFileName(file, 'csv'),
    'dc:title': factsTitle(file),
    tableSchema: {
      '@type': 'Schema',
      primaryKey: 'id',
      columns: fields.map(({ name, title, description, type, required }) => ({
        '@type': 'Column',
        name,
        titles: [name, title],
        'dc:description': description,
        datatype: type === 'number' ? 'decimal' : type,
        required,
      })),
    },
  })),
});
