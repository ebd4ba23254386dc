import {
  DATA_ADDRESS,
  DATA_KEYWORDS,
  type DataSet,
  dataDescription,
  dataTitle,
  factsLinks,
  factsName,
  factsTitle,
} from './data-set.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** A DCAT 3 catalogue of the facts, as JSON-LD: a dataset for each year, a distribution for each file. */
export function dcatCatalog(data: DataSet) {
  const { site, files, modified, address } = data;
  const publisher = {
    '@id': `${address(DATA_ADDRESS)}#publisher`,
    '@type': 'foaf:Organization',
    'foaf:name': chinese(site.publisher),
  };
  return {
    '@context': CONTEXT,
    '@id': `${address(DATA_ADDRESS)}#catalog`,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(dataTitle(site)),
    'dct:description': chinese(dataDescription(site)),
    'dct:publisher': publisher,
    'dct:language': { '@id': 'http://id.loc.gov/vocabulary/iso639-1/zh' },
    ...(modified === undefined ? {} : { 'dct:modified': { '@type': 'xsd:date', '@value': modified } }),
    'foaf:homepage': { '@id': address('/') },
    'dcat:dataset': files.map((file) => ({
      '@id': `${address(DATA_ADDRESS)}#${factsName(file)}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': factsName(file),
      'dct:title': chinese(factsTitle(file)),
      'dct:description': chinese(
        `${file.year}年度${file.region?.title ?? ''}各部门和单位预算公开中的 ${file.facts} 个数。`,
      ),
      'dct:publisher': { '@id': publisher['@id'] },
      'dcat:keyword': DATA_KEYWORDS.map(chinese),
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(file.year) },
        'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(file.year) },
      },
      ...(site.license === undefined ? {} : { 'dct:license': { '@id': site.license.url } }),
      'dcat:distribution': factsLinks(file).map(({ format, title, mediaType, path }) => ({
        '@id': `${address(DATA_ADDRESS)}#${factsName(file)}-${format}`,
        '@type': 'dcat:Distribution',
        'dct:title': title,
        'dcat:accessURL': { '@id': address(DATA_ADDRESS) },
        'dcat:downloadURL': { '@id': address(path) },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
      })),
    })),
  };
}

const chinese = (text: string) => ({ '@language': 'zh', '@value': text });
