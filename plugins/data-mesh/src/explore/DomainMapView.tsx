import { parseEntityRef } from '@backstage/catalog-model';
import {
  DependencyGraph,
  DependencyGraphTypes,
  Link,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  EntityRefLink,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Button, Card, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { DomainLink } from '@backstage-data-mesh/plugin-data-mesh-common';
import { productsApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';

const BOX_WIDTH = 170;
const BOX_HEIGHT = 52;

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(2) },
  graph: { display: 'block', height: 420, width: '100%' },
  box: {
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: 4,
    boxSizing: 'border-box',
    color: theme.palette.text.primary,
    display: 'block',
    fontSize: 13,
    height: BOX_HEIGHT,
    padding: '7px 10px',
    textAlign: 'center',
    width: BOX_WIDTH,
  },
  name: { display: 'block', fontWeight: 600 },
  count: { color: theme.palette.text.secondary, fontSize: 12 },
  edge: {
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 12,
    color: theme.palette.text.primary,
    cursor: 'pointer',
    font: 'inherit',
    fontSize: 12,
    height: 24,
    padding: 0,
    width: 34,
    '&[aria-pressed=true]': {
      borderColor: theme.palette.primary.main,
      fontWeight: 700,
    },
  },
  links: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 },
  list: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
}));

interface DomainBox {
  id: string;
  products: number;
}

function products(count: number): string {
  return count === 1 ? '1 product' : `${count.toLocaleString()} products`;
}

function Box({ node }: DependencyGraphTypes.RenderNodeProps<DomainBox>) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  return (
    <foreignObject width={BOX_WIDTH} height={BOX_HEIGHT}>
      <Link
        to={entityRoute(parseEntityRef(node.id))}
        className={classes.box}
        underline="none"
      >
        <span className={classes.name}>
          <EntityDisplayName entityRef={node.id} hideIcon disableTooltip />
        </span>
        <span className={classes.count}>{products(node.products)}</span>
      </Link>
    </foreignObject>
  );
}

function LinkDetails({ link }: { link: DomainLink }) {
  const classes = useStyles();
  return (
    <div role="region" aria-label="Links between the two domains">
      <Text as="h3" variant="body-large" weight="bold">
        <EntityRefLink entityRef={link.from} hideIcon /> gives to{' '}
        <EntityRefLink entityRef={link.to} hideIcon />
      </Text>
      <ul className={classes.list}>
        {link.edges.map(({ from, to, contract }) => (
          <li key={`${from} ${to}`}>
            <EntityRefLink entityRef={from} hideIcon /> →{' '}
            <EntityRefLink entityRef={to} hideIcon />
            {contract && ' (by contract)'}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How data flows between domains; each number opens the links behind it. */
export function DomainMapView() {
  const classes = useStyles();
  const api = useApi(productsApiRef);
  const { value: map, error } = useAsync(() => api.getDomainMap(), [api]);
  const [chosen, setChosen] = useState<DomainLink>();
  const graph = useMemo(
    () => ({
      nodes: map?.domains.map(({ ref, products: count }) => ({
        id: ref,
        products: count,
      })),
      edges: map?.links.map(link => ({
        from: link.from,
        to: link.to,
        label: String(link.edges.length),
        link,
      })),
    }),
    [map],
  );

  if (error) return <ResponseErrorPanel error={error} />;
  if (!map || !graph.nodes || !graph.edges) return <Progress />;
  return (
    <Card className={classes.card}>
      <Text as="p" color="secondary">
        {`${map.links.length} links between ${map.domains.length} domains. Each counts the products that read from products of the other domain; choose one to see which.`}
        {!map.complete &&
          ' There are more products than are read for the map: the counts are lower bounds.'}
      </Text>
      <DependencyGraph
        nodes={graph.nodes}
        edges={graph.edges}
        direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
        renderNode={props => <Box {...props} />}
        renderLabel={({ edge }) => (
          <foreignObject width={34} height={24} x={-17} y={-12}>
            <button
              type="button"
              className={classes.edge}
              aria-pressed={chosen === edge.link}
              aria-label={`${edge.label} links from ${edge.link.from} to ${edge.link.to}`}
              onClick={() => setChosen(edge.link)}
            >
              {edge.label}
            </button>
          </foreignObject>
        )}
        labelPosition={DependencyGraphTypes.LabelPosition.CENTER}
        nodeMargin={32}
        rankMargin={90}
        edgeMargin={16}
        showArrowHeads
        zoom="enable-on-click"
        className={classes.graph}
      />
      {chosen ? (
        <LinkDetails link={chosen} />
      ) : (
        <Flex className={classes.links}>
          {map.links.slice(0, 8).map(link => (
            <Button
              key={`${link.from} ${link.to}`}
              variant="secondary"
              onPress={() => setChosen(link)}
            >
              <span>
                <EntityDisplayName entityRef={link.from} hideIcon /> →{' '}
                <EntityDisplayName entityRef={link.to} hideIcon />:{' '}
                {link.edges.length}
              </span>
            </Button>
          ))}
        </Flex>
      )}
    </Card>
  );
}
