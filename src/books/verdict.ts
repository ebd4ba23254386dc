import type { Diagnostic } from '../model/diagnostic.ts';

/** Whether a finding still has to be dealt with: an error or a warning that nobody acknowledged. */
export const isOpen = ({ severity, acknowledged }: Diagnostic): boolean =>
  severity !== 'info' && acknowledged === undefined;

/** Whether a finding forbids publishing: an error that nobody acknowledged. */
export const isBlocking = ({ severity, acknowledged }: Diagnostic): boolean =>
  severity === 'error' && acknowledged === undefined;

/** Whether it is a hint to whoever keeps a format: told where the formats are asked for, not to everyone who fills one in. */
export const isForFormat = ({ severity, source }: Diagnostic): boolean =>
  severity === 'info' && source.file.startsWith('formats/');
