/**
 * The Content-Security-Policy of every page: our own files and nothing else, nothing inline. A meta element cannot say who may frame a
 * page; the header of docs/deploy/nginx.conf does.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Of a page of one thing for frames of other websites: it runs nothing. */
export const EMBED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
