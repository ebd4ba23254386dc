import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { artifactsMarked, withArtifacts } from '../../src/site/pdf/artifacts.ts';
import { withMetadata } from '../../src/site/pdf/metadata.ts';

const lines = (...each: string[]): string => each.join('\n');

describe('what a page draws outside of tags is marked as an artifact', () => {
  test.each([
    [
      'a rule',
      lines('q', '0 0 m', '9 0 l', 'S', 'Q'),
      lines('q', '/Artifact BMC', '0 0 m', '9 0 l', 'S', 'EMC', 'Q'),
    ],
    [
      'the number of a page',
      lines('BT', '/Span<</ActualText <FEFF0031> >> BDC', '<D4> Tj', 'EMC', 'ET'),
      lines('/Artifact BMC', 'BT', '/Span<</ActualText <FEFF0031> >> BDC', '<D4> Tj', 'EMC', 'ET', 'EMC'),
    ],
    ['a picture', '/X5 Do', lines('/Artifact BMC', '/X5 Do', 'EMC')],
  ])('%s', (_, content, marked) => {
    expect(artifactsMarked(content)).toBe(marked);
  });

  test.each([
    ['words that are tagged', lines('/P <</MCID 0 >>BDC', 'BT', '<33> Tj', 'ET', '0 0 9 9 re', 'f', 'EMC')],
    ['a path that only clips', lines('0 0 9 9 re', 'W* n')],
    ['nothing', ''],
  ])('%s stays as it is', (_, content) => {
    expect(artifactsMarked(content)).toBe(content);
  });
});

test('a file says so of its pages, and its links tell where they lead', () => {
  const content = deflateSync(Buffer.from(lines('0 0 9 9 re', 'f'), 'latin1'));
  const file = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Page\n/Contents 2 0 R>>\nendobj\n'),
    Buffer.from(`2 0 obj\n<</Filter /FlateDecode\n/Length ${content.length}>> stream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n3 0 obj\n<</Type /Annot\n/Subtype /Link\n/Dest /part-1>>\nendobj\n'),
    Buffer.from('xref\n0 1\ntrailer\n<</Size 4\n/Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
  ]);
  const now = Buffer.from(withArtifacts(file, new Map([['part-1', '概况']])));
  expect(now.subarray(0, file.length).equals(file)).toBe(true);
  const added = now.subarray(file.length).toString('latin1');
  expect(added).toContain('/Contents <FEFF698251B5>');
  const at = added.indexOf('stream\n') + 'stream\n'.length;
  const size = Number(/\/Length (\d+)/.exec(added)?.[1]);
  const stream = Buffer.from(added.slice(at, at + size), 'latin1');
  expect(inflateSync(stream).toString()).toBe(lines('/Artifact BMC', '0 0 9 9 re', 'f', 'EMC'));
  expect(added).toMatch(/\/Prev 9>>\nstartxref\n\d+\n%%EOF\n$/);
});

test('a file says in XMP what it is, by an object of its own that its catalog names', () => {
  const file = Buffer.from(
    lines('%PDF-1.4', '1 0 obj', '<</Type /Catalog', '/Lang (zh-CN)>>', 'endobj', 'xref', '0 1', 'trailer') +
      lines('', '<</Size 4', '/Root 1 0 R>>', 'startxref', '9', '%%EOF', ''),
  );
  const facts = { title: '甲 & 乙局预算公开', creator: '乙局', day: new Date('2026-02-09T00:00:00Z') };
  const now = Buffer.from(withMetadata(file, facts));
  expect(now.subarray(0, file.length).equals(file)).toBe(true);
  const added = now.subarray(file.length);
  const text = added.toString('utf8');
  expect(text).toContain('<</Type /Catalog\n/Lang (zh-CN)\n/Metadata 4 0 R>>');
  expect(text).toContain('<rdf:li xml:lang="x-default">甲 &amp; 乙局预算公开</rdf:li>');
  expect(text).toContain('/Size 5');
  const packet = added.subarray(added.indexOf('stream\n') + 7, added.indexOf('\nendstream'));
  expect(packet.length).toBe(Number(/\/Length (\d+)/.exec(text)?.[1]));
  expect(Buffer.from(withMetadata(now, facts)).equals(now), 'once is enough').toBe(true);
});
