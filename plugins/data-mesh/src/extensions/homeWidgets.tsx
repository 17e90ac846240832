import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const myProductsWidget = HomePageWidgetBlueprint.make({
  name: 'my-products',
  params: {
    name: 'MyDataProducts',
    title: 'My data products',
    description: 'The data products of your teams, those that need care first',
    components: () =>
      import('../home/MyProducts').then(m => ({ Content: m.MyProducts })),
  },
});

/** What the home page can show. */
export const homeWidgets = [myProductsWidget];
