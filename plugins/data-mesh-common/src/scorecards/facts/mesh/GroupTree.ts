import {
  Entity,
  getCompoundEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { targetsOf } from '../../../lineage/productLinks';

interface GroupRecord {
  parents: string[];
  children: Set<string>;
  members: string[];
}

/**
 * Groups, who is in them, and which is below which. Groups that contain each
 * other are no harm.
 *
 * @public
 */
export class GroupTree {
  private readonly groups = new Map<string, GroupRecord>();
  private readonly memberships = new Map<string, string[]>();
  private readonly sizes = new Map<string, number>();

  /** Takes in a Group or User with its relations. */
  add(entity: Entity): void {
    const ref = stringifyEntityRef(getCompoundEntityRef(entity));
    if (entity.kind.toLocaleLowerCase('en-US') === 'user') {
      this.memberships.set(ref, targetsOf(entity, RELATION_MEMBER_OF));
      return;
    }
    const record = this.groupOf(ref);
    record.parents = targetsOf(entity, RELATION_CHILD_OF);
    record.members = targetsOf(entity, RELATION_HAS_MEMBER);
    for (const parent of record.parents) this.groupOf(parent).children.add(ref);
    this.sizes.clear();
  }

  private groupOf(ref: string): GroupRecord {
    let record = this.groups.get(ref);
    if (!record) {
      record = { parents: [], children: new Set(), members: [] };
      this.groups.set(ref, record);
    }
    return record;
  }

  private reach(from: string, next: (ref: string) => Iterable<string>) {
    const reached = new Set([from]);
    for (const ref of reached) {
      for (const other of next(ref)) reached.add(other);
    }
    return reached;
  }

  /** A group and all groups that it is part of. */
  withAncestors(group: string): Set<string> {
    return this.reach(group, ref => this.groups.get(ref)?.parents ?? []);
  }

  /** A group and all groups that are part of it. */
  withDescendants(group: string): Set<string> {
    return this.reach(group, ref => this.groups.get(ref)?.children ?? []);
  }

  /** How many people are in a group and the groups below it. */
  countMembers(group: string): number {
    let size = this.sizes.get(group);
    if (size === undefined) {
      const people = new Set<string>();
      for (const ref of this.withDescendants(group)) {
        for (const member of this.groups.get(ref)?.members ?? []) {
          people.add(member);
        }
      }
      size = people.size;
      this.sizes.set(group, size);
    }
    return size;
  }

  /** Whether someone is in a group or one below it. */
  isMember(user: string, group: string): boolean {
    return (this.memberships.get(user) ?? []).some(own =>
      this.isWithin(own, group),
    );
  }

  /** Whether a group is another, or below it. */
  isWithin(group: string, ancestor: string): boolean {
    return group === ancestor || this.withAncestors(group).has(ancestor);
  }
}
