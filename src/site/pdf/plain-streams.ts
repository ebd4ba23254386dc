import { deflateSync, inflateSync } from 'node:zlib';
import type { ChangedObject } from './pdf-update.ts';

/** An object that is a compressed stream and says nothing else of itself. */
const STREAM = /^(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/gm;

/**
 * The compressed streams of a PDF that say otherwise once they are rewritten.
 * @param rewritten of a stream, by the number of its object, what it is to say
 */
export function changedStreams(
  text: string,
  file: Buffer,
  rewritten: (stream: string, number: number) => string,
): readonly ChangedObject[] {
  return [...text.matchAll(STREAM)].flatMap(({ index, 0: head, 1: number = '', 2: size = '' }) => {
    const start = index + head.length;
    const stream = inflateSync(file.subarray(start, start + Number(size))).toString('latin1');
    const now = rewritten(stream, Number(number));
    if (now === stream) return [];
    const packed = deflateSync(Buffer.from(now, 'latin1'));
    const dictionary = `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`;
    return [
      {
        number: Number(number),
        body: Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream')]),
      },
    ];
  });
}
