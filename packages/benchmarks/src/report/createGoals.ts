import { CreatedProduct, CreateResult } from '../create/measureCreate';
import { summarise, Timing } from '../statistics';
import { Goal, goal } from './goals';

/** Durations that each product has one of. */
export type CreateTime = Exclude<keyof CreatedProduct, 'steps'>;

/** Of all products, in milliseconds. */
export function timingOf(products: CreatedProduct[], time: CreateTime): Timing {
  return summarise(products.map(product => product[time]));
}

const goals: [CreateTime, title: string, seconds: number][] = [
  ['linked', 'From Create to the registered product, p95 s', 15],
  ['actions', 'Of that the actions, p95 s', 3],
  ['listed', "From Create to Explore's list with its level, p95 s", 10],
];

/** What somebody who creates a product is promised. */
export function createGoals({ measured }: CreateResult): Goal[] {
  return goals.map(([time, title, atMost]) =>
    goal(title, measured && timingOf(measured.products, time).p95 / 1000, {
      atMost,
    }),
  );
}
