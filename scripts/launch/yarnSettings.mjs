/**
 * Yarn has settings of its own and ignores npm's. A machine behind a mirror or
 * a proxy has told npm about it, so npm's settings are passed on, unless the
 * person has told Yarn something else.
 */
export function yarnSettings(npmConfig, env) {
  const fromNpm = {
    YARN_NPM_REGISTRY_SERVER: npmConfig.registry?.replace(/\/+$/, ''),
    YARN_HTTPS_CA_FILE_PATH: npmConfig.cafile || env.NODE_EXTRA_CA_CERTS,
    YARN_HTTPS_PROXY: npmConfig['https-proxy'] || npmConfig.proxy,
    YARN_HTTP_PROXY: npmConfig.proxy,
  };
  const settings = {};
  for (const [name, value] of Object.entries(fromNpm)) {
    if (value && !env[name]) {
      settings[name] = value;
    }
  }
  return settings;
}
