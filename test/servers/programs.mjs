import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * @typedef {object} Site What is published on one port.
 * @property {number} port
 * @property {string} folder Its pages.
 * @property {string} snippets What the guide says, for this server and for nobody else.
 */

const isRoot = process.getuid?.() === 0;

/** The modules of Debian's nginx that are installed, each switched on by a line of its own. */
const NGINX_MODULES = '/etc/nginx/modules-enabled';

/** What Debian's Apache has switched on from the start, and the two modules that the guide asks for. */
const APACHE_MODULES = [
  ...['mpm_event', 'alias', 'authn_core', 'authz_core', 'authz_host', 'autoindex', 'deflate'],
  ...['dir', 'env', 'filter', 'mime', 'negotiation', 'reqtimeout', 'setenvif'],
  ...['headers', 'rewrite'],
];

/**
 * The servers of the guide that run on Linux, each as a distribution sets it up: `language` is that of its blocks in
 * the guide, `lay` writes its configuration for some sites into a folder and gives the command that starts it.
 */
export const PROGRAMS = [
  {
    name: 'nginx',
    language: 'nginx',
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    files: ['/usr/sbin/nginx', `${NGINX_MODULES}/50-mod-http-brotli-static.conf`],
    encodings: ['br', 'gzip'],
    lay: layNginx,
  },
  {
    name: 'nginx without the module for brotli',
    language: 'nginx',
    packages: ['nginx-light'],
    files: ['/usr/sbin/nginx'],
    encodings: ['gzip'],
    without: /^\s*brotli_static on;\n/m,
    lay: (folder, sites) => layNginx(folder, sites, {hasModules: false}),
  },
  {
    name: 'Apache',
    language: 'apache',
    packages: ['apache2'],
    files: ['/usr/sbin/apache2'],
    encodings: ['br', 'gzip'],
    lay: layApache,
  },
];

/** @param {string} folder @param {Site[]} sites */
function layNginx(folder, sites, {hasModules = true} = {}) {
  const servers = sites.map(
    ({port, folder: pages, snippets}) => `
  server {
    listen 127.0.0.1:${port};
    root ${pages};
    ${snippets}
  }`,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${isRoot ? 'user www-data;' : ''}
pid ${folder}/pid;
error_log ${folder}/error.log;
${hasModules && existsSync(NGINX_MODULES) ? `include ${NGINX_MODULES}/*.conf;` : ''}
events {}
http {
  ${temporary.join('\n  ')}
  access_log off;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  sendfile on;
  gzip on;
  ${servers.join('\n')}
}
`,
  );
  const options = ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`];
  return ['/usr/sbin/nginx', ...options, '-g', 'daemon off;'];
}

/** @param {string} folder @param {Site[]} sites */
function layApache(folder, sites) {
  const available = '/etc/apache2/mods-available';
  const modules = APACHE_MODULES.flatMap((name) =>
    [`${available}/${name}.load`, `${available}/${name}.conf`].filter((file) => existsSync(file)),
  );
  const hosts = sites.map(
    ({port, folder: pages, snippets}) => `
Listen 127.0.0.1:${port}
<VirtualHost 127.0.0.1:${port}>
  DocumentRoot ${pages}
  <Directory ${pages}>
    Require all granted
  </Directory>
  ${snippets}
</VirtualHost>`,
  );
  mkdirSync(join(folder, 'run'));
  writeFileSync(
    join(folder, 'apache.conf'),
    `ServerRoot /etc/apache2
ServerName localhost
DefaultRuntimeDir ${folder}/run
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${modules.map((file) => `Include ${file}`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
<Directory />
  Options FollowSymLinks
  AllowOverride None
  Require all denied
</Directory>
${hosts.join('\n')}
`,
  );
  return ['/usr/sbin/apache2', '-f', `${folder}/apache.conf`, '-DFOREGROUND'];
}
