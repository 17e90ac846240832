import { exampleForm } from '@backstage-data-mesh/example-templates';

/** The template that is filled in. */
export const template = '/create/templates/default/warehouse-product';

/** What somebody of customer-insights fills in, with a title to find it by. */
export function formOf(name: string): ReturnType<typeof exampleForm> {
  return { ...exampleForm(name), title: `Churn reasons ${name}` };
}
