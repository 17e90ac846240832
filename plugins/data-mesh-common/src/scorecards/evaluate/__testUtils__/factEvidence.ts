import {
  ContractFacts,
  OutputFacts,
  ProductFacts,
} from '../../facts/productFacts';
import { copyOf, now } from './testScorecards';

/** Something good that a product has, and how to take it away in its facts. */
export interface Evidence {
  what: string;
  remove(facts: ProductFacts): void;
}

const nobody = { ref: '', kind: '', exists: false, inOwner: false };

/** Both copies of a contract: that of the product, and those of its outputs. */
const contractsNamed = ({ contracts, outputs }: ProductFacts, ref: string) =>
  [...contracts, ...outputs.flatMap(output => output.contracts)].filter(
    contract => contract.ref === ref,
  );

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Counts again what outputs take from contracts and results. */
function recount(facts: ProductFacts): void {
  for (const output of facts.outputs) {
    output.servers = sum(output.contracts.map(({ servers }) => servers));
    output.access.roles = sum(output.contracts.map(({ roles }) => roles));
    output.rules = Math.max(
      sum(output.contracts.map(({ rules }) => rules)),
      output.quality?.rulesWithResult ?? 0,
    );
  }
}

export function without(facts: ProductFacts, { remove }: Evidence) {
  const copy = copyOf(facts);
  remove(copy);
  recount(copy);
  return copy;
}

function* ofProduct({ product, docs }: ProductFacts): Generator<Evidence> {
  const texts = [
    'title',
    'description',
    'purpose',
    'limitations',
    'classificationReason',
    'successor',
    'noSuccessorReason',
    'version',
    'system',
  ] as const;
  for (const name of texts.filter(one => product[one] !== '')) {
    yield {
      what: name,
      remove: facts => {
        facts.product[name] = '';
      },
    };
  }
  for (const list of ['useCases', 'tags'] as const) {
    for (const i of product[list].keys()) {
      yield {
        what: `${list}[${i}]`,
        remove: facts => facts.product[list].splice(i, 1),
      };
    }
  }
  if (product.metricsWithTarget > 0) {
    yield {
      what: 'a metric with a target',
      remove: facts => {
        facts.product.metricsWithTarget -= 1;
      },
    };
  }
  // A day that is over is a broken promise when somebody still reads the product.
  if (product.endOfLife && Date.parse(product.endOfLife) > now.getTime()) {
    yield { what: 'end date', remove: facts => delete facts.product.endOfLife };
  }
  if (docs.techdocs) {
    yield {
      what: 'TechDocs',
      remove: facts => {
        facts.docs.techdocs = false;
      },
    };
  }
  for (const i of docs.links.keys()) {
    yield { what: 'a link', remove: facts => facts.docs.links.splice(i, 1) };
  }
}

function* ofPeople(facts: ProductFacts): Generator<Evidence> {
  const { owner, domain, team, support, consumers, product } = facts;
  if (owner.members > 0) {
    yield {
      what: 'a member of the owner',
      remove: copy => {
        copy.owner.members -= 1;
      },
    };
  }
  if (owner.exists) {
    yield {
      what: 'the owner in the catalog',
      remove: copy => {
        Object.assign(copy.owner, { exists: false, members: 0 });
        copy.owner.inDomain = false;
      },
    };
  }
  if (domain.owner !== '') {
    yield {
      what: 'the owner of the domain',
      remove: copy => {
        copy.domain.owner = '';
        copy.owner.inDomain = false;
      },
    };
  }
  for (const role of ['productOwner', 'steward', 'technicalOwner'] as const) {
    const { exists, inOwner, kind } = team[role];
    // A wrong product owner may be the cause of a failure of own-04.
    const good = role !== 'productOwner' || (inOwner && kind === 'user');
    if (exists && good) {
      yield {
        what: role,
        remove: copy => {
          copy.team[role] = { ...nobody };
        },
      };
    }
  }
  for (const i of support.keys()) {
    yield {
      what: `support channel ${support[i].channel}`,
      remove: copy => copy.support.splice(i, 1),
    };
  }
  for (const i of consumers.teams.keys()) {
    // Consumers of an experiment are what lcy-01 warns of.
    if (product.lifecycle !== 'production') break;
    yield {
      what: 'a consumer',
      remove: copy => copy.consumers.teams.splice(i, 1),
    };
  }
}

function* ofOutput(output: OutputFacts, at: number): Generator<Evidence> {
  const drop = (
    what: string,
    change: (copy: OutputFacts) => unknown,
  ): Evidence => ({
    what: `${output.name}: ${what}`,
    remove: facts => {
      change(facts.outputs[at]);
    },
  });
  for (const name of ['version', 'location'] as const) {
    if (output[name]) yield drop(name, copy => (copy[name] = ''));
  }
  for (const name of ['how', 'url', 'template'] as const) {
    if (output.access[name]) {
      yield drop(`access.${name}`, copy => (copy.access[name] = ''));
    }
  }
  for (const i of output.access.approvers.keys()) {
    yield drop('an approver', copy => copy.access.approvers.splice(i, 1));
  }
  for (const name of Object.keys(output.sla) as (keyof OutputFacts['sla'])[]) {
    yield drop(`sla.${name}`, copy => delete copy.sla[name]);
  }
}

function* ofContract(
  { ref, ...contract }: ContractFacts,
  product: ProductFacts['product'],
): Generator<Evidence> {
  const drop = (
    what: string,
    change: (copy: ContractFacts) => unknown,
  ): Evidence => ({
    what: `${ref}: ${what}`,
    remove: facts => {
      contractsNamed(facts, ref).forEach(copy => change(copy));
    },
  });
  const counts = ['describedFields', 'rules', 'servers', 'roles'] as const;
  for (const name of counts.filter(one => contract[one] > 0)) {
    yield drop(`one of ${name}`, copy => (copy[name] -= 1));
  }
  // The word for a field that is closer than the product is a cause of failure.
  const fits = contract.sensitivity <= product.sensitivity;
  if (contract.classifiedFields > 0 && fits) {
    yield drop('a classification', copy => {
      copy.classifiedFields -= 1;
      if (copy.classifiedFields === 0) copy.sensitivity = -1;
    });
  }
  if (contract.valid) {
    yield drop('validity', copy => {
      copy.valid = false;
      copy.problems = ['id is missing'];
    });
  }
  if (contract.status) yield drop('status', copy => (copy.status = ''));
  for (const [i, schema] of contract.schemas.entries()) {
    if (schema.hasKey) {
      yield drop('a key', copy => (copy.schemas[i].hasKey = false));
    }
    if (schema.noKeyReason) {
      yield drop('a reason', copy => (copy.schemas[i].noKeyReason = ''));
    }
    if (schema.typedFields > 0) {
      yield drop('a type', copy => (copy.schemas[i].typedFields -= 1));
    }
    const { describedFields, classifiedFields } = contract;
    if (schema.typedFields > 0 && describedFields && classifiedFields && fits) {
      yield drop('a described and classified field', copy => {
        copy.fields -= 1;
        copy.describedFields -= 1;
        copy.classifiedFields -= 1;
        copy.schemas[i].fields -= 1;
        copy.schemas[i].typedFields -= 1;
      });
    }
  }
}

/** All good evidence in facts, except for what was measured or confirmed. */
export function evidenceIn(facts: ProductFacts): Evidence[] {
  return [
    ...ofProduct(facts),
    ...ofPeople(facts),
    ...facts.outputs.flatMap((output, i) => [...ofOutput(output, i)]),
    ...facts.contracts.flatMap(one => [...ofContract(one, facts.product)]),
  ];
}
