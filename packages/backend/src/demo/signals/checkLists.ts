/* eslint-disable @typescript-eslint/no-explicit-any -- each tool has its own shape */

/** What became of a check. */
export type ChangedOutcome = 'fail' | 'warn';

/** Where the checks of a tool's file are, how they are called, how they fail. */
export interface CheckLists {
  lists(document: any): any[][];
  name(check: any): string;
  change(check: any, outcome: ChangedOutcome, value: number): void;
}

const results = (count: number) => (count === 1 ? 'result' : 'results');

const dbt: CheckLists = {
  lists: document => [document.results],
  // Behind the project; dots may be in a name, and a checksum behind it.
  name: ({ unique_id: id }) =>
    id
      .split('.')
      .slice(2)
      .join('.')
      .replace(/\.[0-9a-f]{10}$/, ''),
  change: (check, outcome, value) =>
    Object.assign(check, {
      status: outcome,
      failures: value,
      message: `Got ${value} ${results(
        value,
      )}, configured to ${outcome} if != 0`,
    }),
};

const greatExpectations: CheckLists = {
  lists: document => document.validation_results.map((one: any) => one.results),
  name: ({ expectation_config: { type, kwargs } }) =>
    kwargs.column ? `${type}(${kwargs.column})` : type,
  change: (check, _outcome, value) => {
    check.success = false;
    check.result.unexpected_count = value;
  },
};

const soda: CheckLists = {
  lists: document => [document.checks],
  name: ({ name }) => name,
  change: (check, outcome, value) => {
    check.outcome = outcome;
    check.diagnostics.value = value;
  },
};

const datacontractCli: CheckLists = {
  lists: document => [document.checks],
  name: ({ name }) => name,
  change: (check, outcome, value) =>
    Object.assign(check, {
      result: outcome === 'fail' ? 'failed' : 'warning',
      reason: `Actual value is ${value}`,
      diagnostics: { value },
    }),
};

const oors: CheckLists = {
  lists: document => [document.results],
  name: ({ id }) => id,
  change: (check, outcome) => {
    check.status = outcome;
  },
};

const openlineage: CheckLists = {
  lists: document =>
    document.inputs.flatMap((input: any) => {
      const facet = input.inputFacets?.dataQualityAssertions;
      return facet ? [facet.assertions] : [];
    }),
  name: ({ assertion, column }) =>
    column ? `${assertion}(${column})` : assertion,
  change: check => {
    check.success = false;
  },
};

/** By the names of the formats. */
export const checkLists: Readonly<Record<string, CheckLists>> = {
  dbt,
  'great-expectations': greatExpectations,
  soda,
  'datacontract-cli': datacontractCli,
  oors,
  openlineage,
};
