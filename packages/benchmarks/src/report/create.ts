import { CreateResult, CreatedProduct } from '../create/measureCreate';
import { summarise, Timing } from '../statistics';
import { CreateTime, timingOf } from './createGoals';
import { table } from './table';

const titles: [CreateTime, title: string][] = [
  ['linked', 'From Create to the link "Open the data product"'],
  ['actions', '  of that the actions, all steps'],
  ['waiting', '    of those waiting for the catalog'],
  ['task', '  the task, with what lies between its steps'],
  ['listed', "From Create to Explore's list with its level"],
  ['form', 'From the first Next to the review (no goal)'],
];

const row = (title: string, { p50, p95, max }: Timing) => [
  title,
  ...[p50, p95, max].map(value => value.toFixed(0)),
];

function stepsTable(products: CreatedProduct[]): string {
  const names = Object.keys(products[0].steps);
  return table(
    ['Step of the task, ms', 'p50', 'p95', 'max'],
    names.map(name =>
      row(name, summarise(products.map(({ steps }) => steps[name]))),
    ),
  );
}

/** Creating a product as the person who does it waits for it. */
export function createSection({ measured }: CreateResult): string[] {
  if (!measured) return ['Creating: not measured, there is no Chromium'];
  const { products, load } = measured;
  const [before, after] = load.map(value => value.toFixed(1));
  return [
    table(
      [`${products.length} products created, ms`, 'p50', 'p95', 'max'],
      titles.map(([time, title]) => row(title, timingOf(products, time))),
    ),
    stepsTable(products),
    `Load of the machine: ${before} before, ${after} after`,
  ];
}
