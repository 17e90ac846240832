import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { generateSite } from './generateSite';

/**
 * TechDocs without mkdocs, for the demo: renders plain Markdown with what Node
 * has. It knows no mkdocs plugins and no themes; production uses mkdocs.
 */
export default createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown-generator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        techdocs: techdocsGeneratorExtensionPoint,
      },
      async init({ config, logger, techdocs }) {
        if (!config.getOptionalBoolean('demo.markdownDocs')) {
          return;
        }
        // The extension point takes instances of this class only.
        const generator = TechdocsGenerator.fromConfig(config, { logger });
        generator.run = async options =>
          generateSite({
            inputDir: options.inputDir,
            outputDir: options.outputDir,
            siteName: options.siteOptions?.name,
            etag: options.etag,
          });
        techdocs.setTechdocsGenerator(generator);
      },
    });
  },
});
