import ts from 'typescript';

/**
 * What Microsoft documents of the elements that the guides use: which attributes an element takes and what their
 * values are, which of them it must have, and what may stand in it.
 *
 * @see https://learn.microsoft.com/iis/configuration/system.webserver/
 */
const BOOLEAN = /^(?:true|false)$/;
const TIME_SPAN = /^(?:\d+\.)?\d\d:\d\d:\d\d$/;
const ANY = /^[^]+$/;
const ELEMENTS = {
  '': {holds: ['configuration']},
  configuration: {holds: ['system.webServer']},
  'system.webServer': {holds: ['staticContent', 'httpProtocol', 'urlCompression']},
  staticContent: {holds: ['mimeMap', 'remove', 'clear', 'clientCache']},
  mimeMap: {needs: {fileExtension: /^\.\w+$/, mimeType: /^\w+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/}},
  clientCache: {
    takes: {
      cacheControlCustom: ANY,
      cacheControlMaxAge: TIME_SPAN,
      cacheControlMode: /^(?:NoControl|DisableCache|UseMaxAge|UseExpires)$/,
      httpExpires: ANY,
      setEtag: BOOLEAN,
    },
  },
  httpProtocol: {
    takes: {allowKeepAlive: BOOLEAN},
    holds: ['customHeaders', 'redirectHeaders'],
  },
  customHeaders: {holds: ['add', 'remove', 'clear']},
  add: {needs: {name: /^[\w-]+$/, value: ANY}},
  clear: {},
  urlCompression: {
    takes: {
      doDynamicCompression: BOOLEAN,
      doStaticCompression: BOOLEAN,
      dynamicCompressionBeforeCache: BOOLEAN,
    },
  },
};

/** Types that IIS has from the start. One that is there twice makes it refuse the whole folder. */
const HAS_ALREADY = ['.js', '.css', '.json'];

/**
 * Holds a web.config to what IIS documents. IIS itself is not asked.
 *
 * @param {string} text The file.
 * @returns {string[]} What is wrong with it.
 */
export function faultsOfWebConfig(text) {
  const faults = [];
  // XML without text, comments or entities: read as JSX, whose rules for tags are those of XML. It has no dots.
  const jsx = text
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll('system.webServer', 'system-webServer');
  const source = ts.createSourceFile('web.config.tsx', `(${jsx.trim()})`, 99, false, 4);
  faults.push(...source.parseDiagnostics.map(({messageText}) => `${messageText}`));
  const visit = (node, around) => {
    const opening = ts.isJsxElement(node) ? node.openingElement : node;
    if (!ts.isJsxOpeningLikeElement(opening)) {
      ts.forEachChild(node, (child) => visit(child, around));
      return;
    }
    const name = opening.tagName.getText(source).replace('system-webServer', 'system.webServer');
    const attributes = Object.fromEntries(
      opening.attributes.properties.map(({name: key, initializer}) => [
        key.getText(source),
        initializer.text,
      ]),
    );
    faults.push(...faultsOf(name, attributes, around));
    if (!ts.isJsxElement(node)) return;
    const inside = {name, removed: new Set()};
    for (const child of node.children) visit(child, inside);
  };
  visit(source, {name: '', removed: new Set()});
  return faults;
}

/** What is wrong with one element; `around` is the one that holds it, and what that has removed so far. */
function faultsOf(name, attributes, around) {
  if (!ELEMENTS[around.name]?.holds?.includes(name)) return [`<${name}> in <${around.name}>`];
  const key = around.name === 'staticContent' ? 'fileExtension' : 'name';
  if (name === 'remove') {
    around.removed.add(attributes[key]);
    return attributes[key] ? [] : [`<remove> without ${key}`];
  }
  const {needs = {}, takes = {}} = ELEMENTS[name];
  const known = {...needs, ...takes};
  const faults = Object.entries(attributes)
    .filter(([attribute, value]) => !known[attribute]?.test(value))
    .map(([attribute, value]) => `<${name} ${attribute}="${value}">`);
  for (const attribute of Object.keys(needs))
    if (!(attribute in attributes)) faults.push(`<${name}> without ${attribute}`);
  if (name === 'mimeMap' && HAS_ALREADY.includes(attributes.fileExtension)) {
    if (!around.removed.has(attributes.fileExtension))
      faults.push(`<mimeMap> for ${attributes.fileExtension}, which is there already`);
  }
  return faults;
}
