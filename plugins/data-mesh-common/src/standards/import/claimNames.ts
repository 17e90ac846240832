import { textOf } from '../../contracts/odcs/readDocument';
import {
  contractName,
  majorOf,
  productName,
  withEnd,
} from '../names/entityNames';
import { lifecycleOf } from '../names/lifecycles';
import { problemsAt, StandardsProblem } from '../StandardsProblem';
import { StandardDocument } from './StandardFile';

/** Who has which name, and who would have had one that was taken. */
export interface ClaimedNames {
  named: Map<string, StandardDocument>;
  problems: StandardsProblem[];
}

const idOf = ({ document }: StandardDocument) => textOf(document.id).trim();
const titleOf = ({ document }: StandardDocument) =>
  textOf(document.name).trim();
const versionOf = ({ document }: StandardDocument) => textOf(document.version);

const plainNameOf = (source: StandardDocument) =>
  productName(idOf(source), titleOf(source));
const identityOf = (source: StandardDocument) =>
  idOf(source) || titleOf(source);
const majorNumber = (source: StandardDocument) =>
  Number(majorOf(versionOf(source)) ?? 0);

/** A contract that is not in force yet. */
export const isDraft = ({ document }: StandardDocument): boolean =>
  lifecycleOf(textOf(document.status)) === 'experimental';

class Names implements ClaimedNames {
  readonly named = new Map<string, StandardDocument>();
  readonly problems: StandardsProblem[] = [];

  constructor(private readonly kind: string) {}

  claim(name: string, source: StandardDocument): void {
    const holder = this.named.get(name);
    if (!holder) {
      this.named.set(name, source);
      return;
    }
    const said = ({ document }: StandardDocument) =>
      `id ${JSON.stringify(document.id)}, version ${JSON.stringify(
        document.version,
      )}`;
    this.problems.push(
      ...problemsAt(source, [
        {
          steps: ['id'],
          severity: 'error',
          rule: 'name-taken',
          message: `${said(source)} would be the ${
            this.kind
          } ${name}, which is made of ${holder.location} (${said(
            holder,
          )}) already`,
          allowed: 'each id once for each major version',
        },
      ]),
    );
  }
}

/**
 * Names contracts. Of two for one name the first by location has it; a draft
 * leaves it to what is in force.
 */
export function nameContracts(
  contracts: readonly StandardDocument[],
): ClaimedNames {
  const names = new Names('API');
  const nameOf = (source: StandardDocument) =>
    contractName(idOf(source), titleOf(source), versionOf(source));
  for (const contract of contracts) {
    if (!isDraft(contract)) names.claim(nameOf(contract), contract);
  }
  const inForce = new Set(names.named.keys());
  for (const contract of contracts) {
    if (isDraft(contract)) {
      const name = nameOf(contract);
      names.claim(inForce.has(name) ? withEnd(name, '-draft') : name, contract);
    }
  }
  return names;
}

/**
 * Names products by their ids. Where there are several major versions of one, the
 * lowest keeps the plain name, so that nothing is renamed when a version comes.
 */
export function nameProducts(
  products: readonly StandardDocument[],
): ClaimedNames {
  const names = new Names('DataProduct');
  const holders = new Map<string, StandardDocument[]>();
  const others: StandardDocument[] = [];
  for (const product of products) {
    const name = plainNameOf(product);
    const held = holders.get(name);
    if (!held) holders.set(name, [product]);
    else if (identityOf(held[0]) === identityOf(product)) held.push(product);
    else others.push(product);
  }
  const lowest = new Map(
    [...holders].map(([name, held]) => [
      name,
      Math.min(...held.map(majorNumber)),
    ]),
  );
  const isLowest = (product: StandardDocument) =>
    majorNumber(product) === lowest.get(plainNameOf(product));
  const held = [...holders.values()].flat();
  for (const product of held) {
    if (isLowest(product)) names.claim(plainNameOf(product), product);
  }
  for (const product of others) names.claim(plainNameOf(product), product);
  for (const product of held) {
    if (!isLowest(product)) {
      const end = `-v${majorNumber(product)}`;
      names.claim(withEnd(plainNameOf(product), end), product);
    }
  }
  return names;
}
