import { MarkdownContent } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';

const content = `
**A data product** is data that a team offers to others: with an owner, a
purpose, ports to read it from and a contract that says what it promises.

- [Explore data products](/data-mesh): what there is, whom to ask, how to get it
- [Customer Behavior Analytics](/catalog/default/dataproduct/customer-behavior-analytics):
  a product with three sources and consumers in two other domains
- [Patient care](/catalog/default/domain/patient-care): a domain with restricted data
- [How it works](/docs/default/system/backstage-data-mesh): the documentation of the suite
`;

// Within a text colour alone does not tell a link.
const useStyles = makeStyles({
  text: { '& a': { textDecoration: 'underline' } },
});

function Tour() {
  return <MarkdownContent content={content} className={useStyles().text} />;
}

const tour = HomePageWidgetBlueprint.make({
  name: 'data-mesh-tour',
  params: {
    name: 'DataMeshTour',
    title: 'Start here',
    description: 'What there is to see in the example meshes',
    components: async () => ({
      Content: Tour,
    }),
  },
});

/** What is on the demo's home page besides Backstage's own widgets. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [tour],
});
