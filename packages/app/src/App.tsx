import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { apiDocsModule } from './modules/apiDocs/apiDocsModule';
import { catalogModule } from './modules/catalog/catalogModule';
import { catalogGraphModule } from './modules/catalogGraph/catalogGraphModule';
import { homeModule } from './modules/home/homeModule';
import { navModule } from './modules/nav/navModule';
import { signInModule } from './modules/signIn/signInModule';

// Everything else is discovered from package.json (app.packages: all).
export default createApp({
  features: [
    apiDocsModule,
    catalogPlugin,
    catalogGraphModule,
    catalogModule,
    homeModule,
    navModule,
    signInModule,
  ],
});
