import { entity } from '../../evaluate/__testUtils__/meshArbitrary';
import { GroupTree } from './GroupTree';

const ref = (name: string) => `group:default/${name}`;

const group = (name: string, parents: string[] = [], members: string[] = []) =>
  entity(
    `Group:default/${name}`,
    {},
    ...parents.map((to): [string, string] => ['childOf', ref(to)]),
    ...members.map((to): [string, string] => [
      'hasMember',
      `user:default/${to}`,
    ]),
  );
const user = (name: string, ...groups: string[]) =>
  entity(
    `User:default/${name}`,
    {},
    ...groups.map((to): [string, string] => ['memberOf', ref(to)]),
  );

const treeOf = (...entities: ReturnType<typeof group>[]) => {
  const tree = new GroupTree();
  for (const one of entities) tree.add(one);
  return tree;
};

describe('GroupTree', () => {
  const tree = treeOf(
    // Children come before their parents, as a catalog may give them.
    group('squad', ['team'], ['ann', 'bob']),
    group('team', ['office', 'guild'], ['bob', 'cid']),
    group('office', [], ['dan']),
    group('guild'),
    group('other', [], ['eve']),
    user('ann', 'squad'),
    user('cid', 'team'),
    user('eve', 'other'),
  );

  it('knows what a group is part of, however deep', () => {
    expect(tree.withAncestors(ref('squad'))).toEqual(
      new Set(['squad', 'team', 'office', 'guild'].map(ref)),
    );
    expect(tree.isWithin(ref('squad'), ref('office'))).toBe(true);
    expect(tree.isWithin(ref('office'), ref('squad'))).toBe(false);
    expect(tree.isWithin(ref('office'), ref('office'))).toBe(true);
  });

  it('knows what is part of a group, however deep', () => {
    expect(tree.withDescendants(ref('guild'))).toEqual(
      new Set(['guild', 'team', 'squad'].map(ref)),
    );
  });

  it('counts the people of a group and those below it, each once', () => {
    expect(tree.countMembers(ref('office'))).toBe(4);
    expect(tree.countMembers(ref('guild'))).toBe(3);
    expect(tree.countMembers(ref('squad'))).toBe(2);
  });

  it('counts again when another group comes in', () => {
    const growing = treeOf(group('office', [], ['dan']));
    expect(growing.countMembers(ref('office'))).toBe(1);
    growing.add(group('team', ['office'], ['cid']));
    expect(growing.countMembers(ref('office'))).toBe(2);
  });

  it('takes someone for a member of all groups above the own', () => {
    expect(tree.isMember('user:default/ann', ref('office'))).toBe(true);
    expect(tree.isMember('user:default/cid', ref('squad'))).toBe(false);
    expect(tree.isMember('user:default/eve', ref('office'))).toBe(false);
  });

  it('finds nobody in what it does not know', () => {
    expect(tree.countMembers(ref('gone'))).toBe(0);
    expect(tree.isMember('user:default/gone', ref('office'))).toBe(false);
    expect(tree.isWithin(ref('gone'), ref('office'))).toBe(false);
  });

  it('is not caught by groups that contain each other', () => {
    const ring = treeOf(
      group('a', ['b'], ['ann']),
      group('b', ['c'], ['bob']),
      group('c', ['a'], ['cid']),
      group('self', ['self'], ['dan']),
      user('ann', 'a'),
    );
    expect(ring.countMembers(ref('a'))).toBe(3);
    expect(ring.isMember('user:default/ann', ref('c'))).toBe(true);
    expect(ring.countMembers(ref('self'))).toBe(1);
    expect(ring.withAncestors(ref('a'))).toEqual(
      ring.withDescendants(ref('a')),
    );
  });
});
