import type { Finding } from '../model/finding.ts';

/** Whether a finding still has to be dealt with: an error or a warning that nobody acknowledged. */
export const isOpen = ({ severity, acknowledged }: Finding): boolean =>
  severity !== 'info' && acknowledged === undefined;

/** Whether a finding forbids publishing: an error that nobody acknowledged. */
export const isBlocking = ({ severity, acknowledged }: Finding): boolean =>
  severity === 'error' && acknowledged === undefined;

/** Whether it is a hint to whoever keeps a format: told where the formats are asked for, not to everyone who fills one in. */
export const isForFormat = ({ severity, source }: Finding): boolean =>
  severity === 'info' && source.file.startsWith('formats/');
