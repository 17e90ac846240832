import {
  DomainEntity,
  Entity,
  EntityMeta,
  GroupEntity,
  UserEntity,
} from '@backstage/catalog-model';
import { owners, parents } from './common';

const people = ['owner', 'steward', 'engineer'] as const;

/** How many there are of each: they do not grow with the number of products. */
export const organisationSizes = {
  teams: owners,
  areas: parents,
  users: owners * people.length,
  domains: parents,
};

function metadataOf(name: string, description?: string): EntityMeta {
  const location = 'url:https://git.acme.example/people/tree/main/org.yaml';
  return {
    name,
    ...(description && { description }),
    annotations: {
      'backstage.io/managed-by-location': location,
      'backstage.io/managed-by-origin-location': location,
    },
  };
}

/** Owns products; five of them serve each domain. */
export function team(i: number): GroupEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: metadataOf(`team-${i}`, `Team number ${i}.`),
    spec: {
      type: 'team',
      profile: {
        displayName: `Team ${i}`,
        email: `team-${i}@acme.example`,
      },
      parent: `area-${i % parents}`,
      children: [],
    },
  };
}

/** Owns a domain; the teams that serve the domain are below it. */
export function area(i: number): GroupEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: metadataOf(`area-${i}`, `Area number ${i}.`),
    spec: { type: 'area', children: [] },
  };
}

/** The users of a team, by number. */
export function membersOf(ofTeam: number): number[] {
  return people.map((_, role) => ofTeam * people.length + role);
}

/** Somebody of a team. */
export function person(name: string, ofTeam: number): UserEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: metadataOf(name),
    spec: {
      profile: { displayName: name, email: `${name}@acme.example` },
      memberOf: [`team-${ofTeam}`],
    },
  };
}

/** Somebody of a team, with a role in each of its products. */
export function user(i: number): UserEntity {
  const ofTeam = Math.floor(i / people.length);
  return person(`${people[i % people.length]}-${ofTeam}`, ofTeam);
}

/** What products belong to. */
export function domain(i: number): DomainEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: metadataOf(`domain-${i}`, `Domain number ${i}.`),
    spec: { owner: `group:area-${i}` },
  };
}

/** All of them. */
export function organisation(): Entity[] {
  const many = <T>(count: number, build: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => build(i));
  const { teams, areas, users, domains } = organisationSizes;
  return [
    ...many(areas, area),
    ...many(teams, team),
    ...many(users, user),
    ...many(domains, domain),
  ];
}
