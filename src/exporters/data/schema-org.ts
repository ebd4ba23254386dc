import {
  DATA_ADDRESS,
  DATA_KEYWORDS,
  type DataSet,
  dataDescription,
  dataTitle,
  factsLinks,
  factsTitle,
} from './data-set.ts';

/** The dataset and who publishes it in the words of schema.org, as JSON-LD. */
export const schemaOrgDataset = ({ site, fields, files, modified, address }: DataSet) => ({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'Organization',
      '@id': `${address('/')}#publisher`,
      name: site.publisher,
      url: address('/'),
      ...(site.contact === undefined
        ? {}
        : { contactPoint: { '@type': 'ContactPoint', ...contactOf(site.contact) } }),
    },
    {
      '@type': 'Dataset',
      '@id': `${address(DATA_ADDRESS)}#dataset`,
      name: dataTitle(site),
      description: dataDescription(site),
      url: address(DATA_ADDRESS),
      inLanguage: site.language,
      isAccessibleForFree: true,
      keywords: DATA_KEYWORDS,
      spatialCoverage: 'CN',
      ...(modified === undefined ? {} : { dateModified: modified }),
      ...(site.license === undefined ? {} : { license: site.license.url }),
      ...(files.length === 0 ? {} : { temporalCoverage: span(files.map(({ year }) => year)) }),
      creator: { '@id': `${address('/')}#publisher` },
      publisher: { '@id': `${address('/')}#publisher` },
      variableMeasured: fields.map(({ name, title, description }) => ({
        '@type': 'PropertyValue',
        name,
        alternateName: title,
        description,
      })),
      distribution: files.flatMap((file) =>
        factsLinks(file).map(({ title, mediaType, path }) => ({
          '@type': 'DataDownload',
          name: `${factsTitle(file)}（${title}）`,
          encodingFormat: mediaType,
          contentUrl: address(path),
        })),
      ),
    },
  ],
});

function contactOf({
  phone,
  email,
}: {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}) {
  return { ...(phone === undefined ? {} : { telephone: phone }), ...(email === undefined ? {} : { email }) };
}

function span(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}/${last}`;
}
