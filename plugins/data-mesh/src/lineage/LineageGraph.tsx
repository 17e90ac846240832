import { parseEntityRef } from '@backstage/catalog-model';
import {
  DependencyGraph,
  DependencyGraphTypes,
  Link,
} from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Lineage } from '@backstage-data-mesh/plugin-data-mesh-common';
import classNames from 'classnames';
import { createContext, useContext, useMemo } from 'react';
import { domainColors } from './domainColor';
import { LineageBox, lineageBoxes, lineageDomains } from './lineageGraph';

const BOX_WIDTH = 210;
const BOX_HEIGHT = 56;

const useStyles = makeStyles(theme => ({
  graph: { display: 'block', width: '100%' },
  box: {
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderLeftWidth: 5,
    borderRadius: 4,
    boxSizing: 'border-box',
    color: theme.palette.text.primary,
    display: 'flex',
    flexDirection: 'column',
    height: BOX_HEIGHT,
    justifyContent: 'center',
    padding: '4px 10px',
    width: BOX_WIDTH,
    '&:hover, &:focus-visible': {
      borderColor: theme.palette.primary.main,
      textDecoration: 'none',
    },
  },
  root: { boxShadow: `0 0 0 2px ${theme.palette.primary.main}` },
  missing: { borderStyle: 'dashed' },
  title: {
    fontSize: 13,
    fontWeight: 600,
    lineHeight: '18px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  second: {
    color: theme.palette.text.secondary,
    fontSize: 12,
    lineHeight: '16px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

const ColorsContext = createContext<ReadonlyMap<string, string>>(new Map());

function SecondLine({ box }: { box: LineageBox }) {
  if (box.isMissing) return <>not in the catalog, or not for you to see</>;
  if (!box.domain) return <>{box.kind}</>;
  return (
    <>
      <EntityDisplayName entityRef={box.domain} hideIcon disableTooltip />
      {box.lifecycle !== 'production' && ` · ${box.lifecycle}`}
      {box.hasMore && ' · more'}
    </>
  );
}

function Box({ box }: { box: LineageBox }) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const color = useContext(ColorsContext).get(box.domain ?? '') ?? '#8b939d';
  const className = classNames(classes.box, {
    [classes.root]: box.isRoot,
    [classes.missing]: box.isMissing,
  });
  const content = (
    <>
      <span className={classes.title} title={box.title}>
        {box.title}
      </span>
      <span className={classes.second}>
        <SecondLine box={box} />
      </span>
    </>
  );
  return (
    <foreignObject width={BOX_WIDTH} height={BOX_HEIGHT} overflow="visible">
      {box.isMissing ? (
        <div className={className}>{content}</div>
      ) : (
        <Link
          to={entityRoute(parseEntityRef(box.id))}
          className={className}
          style={{ borderLeftColor: color }}
          underline="none"
        >
          {content}
        </Link>
      )}
    </foreignObject>
  );
}

function renderBox({ node }: DependencyGraphTypes.RenderNodeProps<LineageBox>) {
  return <Box box={node} />;
}

interface LineageGraphProps {
  lineage: Lineage;
  height: number;
}

/** A lineage as boxes and arrows; each box is a link to its entity. */
export function LineageGraph({ lineage, height }: LineageGraphProps) {
  const classes = useStyles();
  const { nodes, edges, colors } = useMemo(() => {
    const boxes = lineageBoxes(lineage);
    return {
      nodes: boxes,
      edges: lineage.edges.map(({ from, to }) => ({ from, to })),
      colors: domainColors(lineageDomains(boxes)),
    };
  }, [lineage]);

  return (
    <ColorsContext.Provider value={colors}>
      <DependencyGraph
        nodes={nodes}
        edges={edges}
        direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
        renderNode={renderBox}
        nodeMargin={16}
        rankMargin={64}
        paddingX={8}
        paddingY={8}
        showArrowHeads
        curve="curveMonotoneX"
        zoom="enable-on-click"
        fit="contain"
        className={classes.graph}
        style={{ height }}
      />
    </ColorsContext.Provider>
  );
}
