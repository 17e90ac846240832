import { ConfigReader } from '@backstage/config';
import { isAbsolute } from 'node:path';
import { readPublishOptions } from './publishing';

const read = (publish?: object) =>
  readPublishOptions(
    new ConfigReader(
      publish
        ? { dataMesh: { publish: JSON.parse(JSON.stringify(publish)) } }
        : {},
    ),
  );

describe('readPublishOptions', () => {
  it('publishes to no directory as long as none is named', () => {
    expect(read()).toEqual({
      to: 'directory',
      repoUrl: '',
      directory: undefined,
    });
  });

  it('makes the directory absolute', () => {
    const { directory = '' } = read({ directory: { root: './repositories' } });
    expect(isAbsolute(directory)).toBe(true);
    expect(directory).toMatch(/repositories$/);
  });

  it('keeps the owner of repositories on a git host', () => {
    expect(read({ to: 'gitlab', repoUrl: 'gitlab.com?owner=acme' })).toEqual({
      to: 'gitlab',
      repoUrl: 'gitlab.com?owner=acme',
    });
  });

  it('names the targets that there are', () => {
    expect(() => read({ to: 'svn' })).toThrow(
      'dataMesh.publish.to in the configuration is "svn"; allowed: directory, github, gitlab, gitea, azure, bitbucketCloud, bitbucketServer',
    );
  });

  it.each([
    undefined,
    'github.com',
    'github.com?',
    '?owner=acme',
    'a b?owner=c',
  ])('needs host and owner of a git host, not %j', repoUrl => {
    expect(() => read({ to: 'github', repoUrl })).toThrow(
      `dataMesh.publish.repoUrl in the configuration is "${
        repoUrl ?? ''
      }"; publishing to github needs the host and who owns the repositories, such as github.com?owner=acme`,
    );
  });

  it('says where something of another type stands', () => {
    expect(() => read({ to: 3 })).toThrow('dataMesh.publish.to');
    expect(() => read({ directory: { root: {} } })).toThrow(
      'dataMesh.publish.directory.root',
    );
  });
});
