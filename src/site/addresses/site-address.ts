import type { SiteSettings } from '../../model/content.ts';
import { type AbsoluteAddress, absoluteFrom } from './links.ts';

/**
 * Absolute addresses of the website, where its domain is known: as the command line says, otherwise from site.yaml.
 * @param told the domain the command line names
 * @param base the folder of the domain the website is put in
 */
export const siteAddress = ({ domain }: SiteSettings, told: URL | undefined, base: string): AbsoluteAddress =>
  absoluteFrom(told ?? (domain === undefined ? undefined : new URL(`https://${domain}`)), base);
