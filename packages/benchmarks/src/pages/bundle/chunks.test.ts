import { ownSource } from './chunks';

describe('ownSource', () => {
  it('recognises sources of the suite, whatever the bundler puts before them', () => {
    expect(
      ownSource('webpack://app/../../plugins/data-mesh/src/plugin.tsx'),
    ).toBe('data-mesh/src/plugin.tsx');
    expect(
      ownSource(
        'webpack://app/../../plugins/app-module-data-mesh/src/module.tsx',
      ),
    ).toBe('app-module-data-mesh/src/module.tsx');
    expect(
      ownSource('webpack://app/json|/portal/plugins/data-mesh/package.json'),
    ).toBe('data-mesh/package.json');
  });

  it('leaves those of others alone', () => {
    for (const source of [
      'webpack://app/../../node_modules/@backstage/plugin-catalog/dist/plugin.esm.js',
      'webpack://app/./src/modules/home/homeModule.tsx',
    ]) {
      expect(ownSource(source)).toBeUndefined();
    }
  });
});
