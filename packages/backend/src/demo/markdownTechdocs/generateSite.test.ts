import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlink } from 'node:fs/promises';
import { generateSite } from './generateSite';

describe('generateSite', () => {
  const input = createMockDirectory();
  const output = createMockDirectory();
  const generate = () =>
    generateSite({
      inputDir: input.path,
      outputDir: output.path,
      siteName: 'Fallback',
      etag: 'abc',
    });

  beforeEach(() => output.clear());

  it('writes pages, images and the metadata that TechDocs reads', async () => {
    input.setContent({
      'mkdocs.yml':
        'site_name: Orders\ndocs_dir: text\nplugins: [techdocs-core]',
      text: { 'index.md': '# Hi', img: { 'a.svg': '<svg/>' } },
    });
    await generate();
    const files = output.content({ shouldReadAsText: true }) as Record<
      string,
      any
    >;
    expect(files['index.html']).toContain('<h1 id="hi">Hi');
    expect(files.img['a.svg']).toBe('<svg/>');
    expect(JSON.parse(files['techdocs_metadata.json'])).toEqual({
      site_name: 'Orders',
      site_description: '',
      build_timestamp: expect.any(Number),
      etag: 'abc',
      files: expect.arrayContaining(['index.html', 'img/a.svg']),
    });
  });

  it('takes the README when there is nothing else', async () => {
    input.setContent({ 'README.md': '# Read me' });
    await generate();
    const files = output.content({ shouldReadAsText: true }) as Record<
      string,
      any
    >;
    expect(files['index.html']).toContain('Read me');
    expect(files['techdocs_metadata.json']).toContain('Fallback');
  });

  it('reads nothing outside of the folder', async () => {
    input.setContent({
      secret: { 'key.md': '# Secret' },
      project: { 'mkdocs.yml': 'docs_dir: ../secret' },
    });
    const inputDir = input.resolve('project');
    await expect(
      generateSite({ inputDir, outputDir: output.path }),
    ).rejects.toThrow('leaves the folder of mkdocs.yml');

    input.setContent({
      secret: { 'key.md': '# Secret' },
      project: { docs: { 'index.md': '# Hi' } },
    });
    await symlink(
      input.resolve('secret/key.md'),
      input.resolve('project/docs/key.md'),
    );
    await symlink(input.resolve('secret'), input.resolve('project/docs/more'));
    await generateSite({ inputDir, outputDir: output.path });
    expect(
      JSON.stringify(output.content({ shouldReadAsText: true })),
    ).not.toContain('Secret');
  });

  it('says so when there is no documentation', async () => {
    input.setContent({ 'mkdocs.yml': 'site_name: x' });
    await expect(generate()).rejects.toThrow('There is no documentation');
  });
});
