/**
 * Parameters that say where a reader came from and not what is shown. A name that ends in `*` stands
 * for all that begin so. What a page is found by (`ItemID`, `id`, `p`) is in no such list.
 */
export const TRACKING_PARAMETERS: readonly string[] = [
  // Campaigns: Google Analytics, Matomo, AT Internet.
  'utm_*',
  'pk_*',
  'mtm_*',
  'piwik_*',
  'xtor',
  '_ga',
  '_gl',
  'gad_*',
  'gclid',
  'gclsrc',
  'gbraid',
  'wbraid',
  'dclid',
  'srsltid',
  // Zalo and Coc Coc.
  'zarsrc',
  'zalo_*',
  'md_cc_*',
  // Facebook, Instagram, TikTok, X, LinkedIn.
  'fbclid',
  'fb_action_*',
  'fb_source',
  'fb_ref',
  'mibextid',
  'igshid',
  'igsh',
  'ttclid',
  'twclid',
  'li_fat_id',
  // Bing, Yandex.
  'msclkid',
  'yclid',
  'ysclid',
  // Letters: Mailchimp, HubSpot, Marketo, Vero.
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'hsctatracking',
  'mkt_tok',
  'vero_id',
  'vero_conv',
  // Sessions: whoever gets the address must not get the reader's session with it.
  'jsessionid',
  'phpsessid',
  'aspsessionid*',
];

const patterns = TRACKING_PARAMETERS.map((name) => name.replace(/\*$/, ''));

function isTracking(name: string): boolean {
  return patterns.some((pattern, index) =>
    TRACKING_PARAMETERS[index].endsWith('*') ? name.startsWith(pattern) : name === pattern,
  );
}

/** What a parameter is called; as it is written where it cannot be decoded. */
function nameOf(parameter: string): string {
  const [written = ''] = parameter.split('=');
  try {
    return decodeURIComponent(written).toLowerCase();
  } catch {
    return written.toLowerCase();
  }
}

/**
 * The address of a page as it can be passed on: without what follows readers about, without their
 * session, without a name and password, without a fragment. Every other parameter stays as it is
 * written, letter by letter: some portals look at the whole query.
 *
 * @param address An absolute address. One that is none is given back as it is.
 */
export function cleanAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  // Java portals write the session into the path.
  if (/;jsessionid=/i.test(url.pathname)) {
    url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  }
  // Set in any case: an address may end in a "?" with nothing after it.
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !isTracking(nameOf(parameter)))
    .join('&');
  return url.href;
}

/** What is known about where a bulletin can be found. */
export interface Whereabouts {
  /** The address of the page, absolute. */
  readonly address: string;
  /** What `<link rel="canonical">` says, absolute; absent where there is none. */
  readonly canonical?: string;
  /** The ids of the directives on the page; an address that names one keeps its fragment. */
  readonly directives?: readonly string[];
}

/**
 * The address to pass on. The page's own canonical address is taken where it is on the same origin;
 * one that leads to the front page from elsewhere is a mistake that many portals make, and is not.
 */
export function sharedAddress({address, canonical, directives = []}: Whereabouts): string {
  const place = isUsable(canonical, address) ? canonical! : address;
  const fragment = fragmentOf(address);
  const isDirective = directives.includes(fragment);
  return cleanAddress(place) + (isDirective ? `#${encodeURIComponent(fragment)}` : '');
}

function isUsable(canonical: string | undefined, address: string): boolean {
  if (!canonical) return false;
  try {
    const [named, here] = [new URL(canonical), new URL(address)];
    const isFrontPage = (url: URL) => url.pathname === '/' && !url.search;
    return named.origin === here.origin && (!isFrontPage(named) || isFrontPage(here));
  } catch {
    return false;
  }
}

function fragmentOf(address: string): string {
  const [, written = ''] = /#(.*)$/.exec(address) ?? [];
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** A plain link to a place where the bulletin can be passed on. */
export interface ShareLink {
  /** What the reader sees. */
  readonly label: string;
  /** Where the link leads. */
  readonly href: string;
}

/**
 * Makes links out of what an integrator lists: a label, a space and an address, entries separated by
 * line breaks or by a semicolon and a space. `{url}` and `{title}` in an address stand for those of
 * the bulletin.
 *
 * ```
 * Facebook https://www.facebook.com/sharer/sharer.php?u={url}; Thư điện tử mailto:?subject={title}&body={url}
 * ```
 *
 * @param list The list. An entry without a label, or whose address begins with anything but
 * `https:`, `http:` or `mailto:`, is left out.
 * @param title The bulletin's title.
 * @param url The bulletin's address.
 */
export function shareLinks(list: string, title: string, url: string): ShareLink[] {
  const values: Record<string, string> = {title, url};
  return list
    .split(/\n|;(?=\s|$)/)
    .map((entry) => /^\s*(\S.*?)\s+((?:https?|mailto):\S+)\s*$/iu.exec(entry))
    .filter((found) => found !== null)
    .map(([, label, template]) => ({
      label,
      href: template.replace(/\{(title|url)\}/g, (_, name: string) => encoded(values[name])),
    }))
    .filter(({href}) => isAddress(href));
}

function isAddress(text: string): boolean {
  try {
    return !!new URL(text);
  } catch {
    return false;
  }
}

/** Encoded for an address. Half of a pair of surrogates, which cannot be encoded, is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
