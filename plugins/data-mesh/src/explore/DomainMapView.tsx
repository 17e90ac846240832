import { parseEntityRef } from '@backstage/catalog-model';
import {
  DependencyGraph,
  DependencyGraphTypes,
  Link,
  Progress,
} from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  catalogApiRef,
  EntityDisplayName,
  EntityRefLink,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Button, Card, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { DomainLink } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useLoaded } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useMemo, useState } from 'react';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import { loadDomainMap } from './loadDomainMap';

const BOX_WIDTH = 170;
const BOX_HEIGHT = 52;
const SHOWN = 8;

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

function Box({ node }: DependencyGraphTypes.RenderNodeProps<DomainBox>) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
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
        <span className={classes.count}>
          {t('explore.map.products', { count: node.products })}
        </span>
      </Link>
    </foreignObject>
  );
}

interface CountProps {
  link: DomainLink;
  isChosen: boolean;
  onChoose: () => void;
}

/** How many links an arrow stands for, as a button that shows them. */
function Count({ link, isChosen, onChoose }: CountProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const from = useEntityPresentation(link.from).primaryTitle;
  const to = useEntityPresentation(link.to).primaryTitle;
  const number = link.edges.length.toLocaleString();
  return (
    <foreignObject width={34} height={24} x={-17} y={-12}>
      <button
        type="button"
        className={classes.edge}
        aria-pressed={isChosen}
        aria-label={t('explore.map.link', { number, from, to })}
        onClick={onChoose}
      >
        {number}
      </button>
    </foreignObject>
  );
}

function LinkDetails({ link }: { link: DomainLink }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <div role="region" aria-label={t('explore.map.details')}>
      <Text as="h3" variant="body-large" weight="bold">
        <EntityRefLink entityRef={link.from} hideIcon />{' '}
        {t('explore.map.givesTo')}{' '}
        <EntityRefLink entityRef={link.to} hideIcon />
      </Text>
      <ul className={classes.list}>
        {link.edges.map(({ from, to, contract }) => (
          <li key={`${from} ${to}`}>
            <EntityRefLink entityRef={from} hideIcon /> →{' '}
            <EntityRefLink entityRef={to} hideIcon />
            {contract && ` (${t('explore.map.byContract')})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How data flows between domains; each number opens the links behind it. */
export function DomainMapView() {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const {
    value: map,
    error,
    retry,
  } = useLoaded(['domain map'], () => loadDomainMap(catalogApi));
  const [chosen, setChosen] = useState<DomainLink>();
  const [showsAll, setShowsAll] = useState(false);
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

  if (error) {
    return (
      <LoadProblem
        title={t('explore.map.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!map || !graph.nodes || !graph.edges) return <Progress />;
  const shown = showsAll ? map.links : map.links.slice(0, SHOWN);
  return (
    <Card className={classes.card}>
      <Text as="p" color="secondary">
        {t('explore.map.summary', {
          links: map.links.length.toLocaleString(),
          domains: map.domains.length.toLocaleString(),
        })}{' '}
        {!map.complete && t('explore.map.incomplete')}
      </Text>
      <DependencyGraph
        nodes={graph.nodes}
        edges={graph.edges}
        direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
        renderNode={props => <Box {...props} />}
        renderLabel={({ edge }) => (
          <Count
            link={edge.link}
            isChosen={chosen === edge.link}
            onChoose={() => setChosen(edge.link)}
          />
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
          {shown.map(link => (
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
          {map.links.length > shown.length && (
            <Button variant="tertiary" onPress={() => setShowsAll(true)}>
              {t('explore.map.showAll', {
                number: map.links.length.toLocaleString(),
              })}
            </Button>
          )}
        </Flex>
      )}
    </Card>
  );
}
