/**
 * What a portal sends with a page and with our files, as docs/huong-dan.md and docs/guide.md advise it. The pages of
 * test/portal-pages.mjs are served with these very headers, and test/node/docs.test.mjs holds the guides to them.
 */

/** A careful policy, with nothing in it that the library does not need. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** The same where the policy names who may make Trusted Types. */
export const NAMED_TYPES_POLICY = `${STRICT_POLICY}; trusted-types lit-html bantin dompurify`;

/** The same where another host has the files: `{host}` stands for its origin. */
export const OTHER_HOST_POLICY =
  "default-src 'none'; script-src 'self' {host}; style-src 'self' {host}; img-src 'self'; require-trusted-types-for 'script'";

/** The policy of a page whose server gives each answer a nonce, which stands for `{nonce}`. */
export const NONCE_POLICY =
  "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

/** The same without that trust: Chrome 109 does not hand the nonce on, so the host is named. */
export const PLAIN_NONCE_POLICY = NONCE_POLICY.replace("'strict-dynamic'", "'self'");

/** What goes with each file of ours. */
export const FILE_HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Of what kind our files are. */
export const FILE_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
