import { styleText } from 'node:util';
import type { Paint, ReportPart } from './terminal.ts';

const STYLES: Readonly<Record<ReportPart, Parameters<typeof styleText>[0]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
  heading: 'bold',
  marker: 'cyan',
  quiet: 'dim',
};

/** Colours for a stream: only on a terminal, and not where NO_COLOR is set. */
export const paintFor =
  (stream: NodeJS.WritableStream): Paint =>
  (part, text) =>
    styleText(STYLES[part], text, { stream });
