import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  outcomeColors,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import classNames from 'classnames';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWidth } from '../layout/useWidth';
import { DataStatuses } from '../quality/useDataStatuses';
import { domainColors } from './domainColor';
import {
  BOX_HEIGHT,
  BOX_WIDTH,
  layoutLineage,
  PlacedBox,
} from './layoutLineage';
import { LineageBox, lineageBoxes, lineageDomains } from './lineageBoxes';
import { KnownLineage } from './mergeObserved';
import { useLineStyles } from './useLineStyles';
import { fittingScale } from './zoom';
import { ZoomButtons } from './ZoomButtons';
import { dataMeshTranslationRef } from '../translation';

const NO_DOMAIN_COLOR = '#8b939d';

const useStyles = makeStyles(theme => ({
  scroll: { overflow: 'auto' },
  room: { margin: '0 auto' },
  canvas: { position: 'relative', transformOrigin: '0 0' },
  edges: { left: 0, position: 'absolute', top: 0 },
  arrow: { fill: theme.palette.text.secondary },
  box: {
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.text.secondary}`,
    borderLeftWidth: 5,
    borderRadius: 4,
    boxSizing: 'border-box',
    color: theme.palette.text.primary,
    display: 'flex',
    flexDirection: 'column',
    height: BOX_HEIGHT,
    justifyContent: 'center',
    padding: '4px 10px',
    position: 'absolute',
    width: BOX_WIDTH,
  },
  link: {
    '&:hover, &:focus-visible': {
      boxShadow: `0 0 0 1px ${theme.palette.primary.main}`,
      textDecoration: 'none',
    },
  },
  root: { boxShadow: `0 0 0 2px ${theme.palette.primary.main}` },
  bad: {
    '&&': { borderColor: outcomeColors.fail[theme.palette.type].fill },
  },
  missing: { borderStyle: 'dashed' },
  title: {
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    display: '-webkit-box',
    fontSize: 13,
    fontWeight: 600,
    lineHeight: '17px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
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

const isBad = (status: DataStatus | undefined) =>
  status === 'failing' || status === 'late';

interface SecondLineProps {
  box: LineageBox;
  status: DataStatus | undefined;
}

function SecondLine({ box, status }: SecondLineProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (box.isMissing) return <>{t('product.lineage.hidden')}</>;
  if (status && isBad(status)) return <DataStatusBadge status={status} />;
  return (
    <>
      {box.domain ? (
        <EntityDisplayName entityRef={box.domain} hideIcon disableTooltip />
      ) : (
        box.kind
      )}
      {box.lifecycle && box.lifecycle !== 'production' && ` · ${box.lifecycle}`}
      {box.hasMore && ` · ${t('product.lineage.more')}`}
    </>
  );
}

interface BoxProps {
  placed: PlacedBox;
  color: string;
  status: DataStatus | undefined;
}

function Box({ placed, color, status }: BoxProps) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { box, x, y } = placed;
  const style = { left: x, top: y, borderLeftColor: color };
  const content = (
    <>
      <span className={classes.title} title={box.title}>
        {box.title}
      </span>
      <span className={classes.second}>
        <SecondLine box={box} status={status} />
      </span>
    </>
  );
  if (box.isMissing) {
    return (
      <div className={classNames(classes.box, classes.missing)} style={style}>
        {content}
      </div>
    );
  }
  return (
    <Link
      to={entityRoute(parseEntityRef(box.id))}
      className={classNames(classes.box, classes.link, {
        [classes.root]: box.isRoot,
        [classes.bad]: isBad(status),
      })}
      style={style}
      underline="none"
      aria-current={box.isRoot || undefined}
    >
      {content}
    </Link>
  );
}

interface LineageGraphProps {
  lineage: KnownLineage;
  /** How the data of its products is today, as far as it is known. */
  statuses: DataStatuses | undefined;
  maxHeight: number;
}

/** A lineage as boxes and arrows; each box is a link to its entity. */
export function LineageGraph({
  lineage,
  statuses,
  maxHeight,
}: LineageGraphProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const classes = useStyles();
  const lines = useLineStyles();
  const arrowId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [frame, room] = useWidth();
  const [chosen, setChosen] = useState<number>();
  const { layout, colors } = useMemo(() => {
    const boxes = lineageBoxes(lineage);
    return {
      layout: layoutLineage(boxes, lineage.edges),
      colors: domainColors(lineageDomains(boxes)),
    };
  }, [lineage]);

  const { width, height } = layout;
  const fitting = fittingScale(width, room);
  const scale = chosen ?? fitting;

  // What does not fit is scrolled, with the product itself in view.
  useLayoutEffect(() => {
    const root = layout.boxes.find(({ box }) => box.isRoot);
    const view = scroll.current;
    if (!root || !view) return;
    view.scrollLeft = (root.x + BOX_WIDTH / 2) * scale - view.clientWidth / 2;
    view.scrollTop = (root.y + BOX_HEIGHT / 2) * scale - view.clientHeight / 2;
  }, [layout, scale]);

  return (
    <div ref={frame}>
      {(chosen !== undefined || fitting < 1) && (
        <ZoomButtons scale={scale} onScale={setChosen} />
      )}
      <div
        ref={scroll}
        className={classes.scroll}
        style={{ maxHeight }}
        role="group"
        aria-label={t('product.lineage.graph')}
        // A region that scrolls must be reachable without a mouse.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
      >
        <div
          className={classes.room}
          style={{ width: width * scale, height: height * scale }}
        >
          <div
            className={classes.canvas}
            style={{ width, height, transform: `scale(${scale})` }}
          >
            <svg
              className={classes.edges}
              width={width}
              height={height}
              aria-hidden
            >
              <defs>
                <marker
                  id={arrowId}
                  viewBox="0 0 8 8"
                  refX={8}
                  refY={4}
                  markerWidth={10}
                  markerHeight={10}
                  // As big at the end of a wide line as of a narrow one.
                  markerUnits="userSpaceOnUse"
                  orient="auto"
                >
                  <path d="M0,0 L8,4 L0,8 z" className={classes.arrow} />
                </marker>
              </defs>
              {layout.edges.map(({ id, path, line }) => (
                <path
                  key={id}
                  d={path}
                  className={classNames(lines.line, lines[line])}
                  markerEnd={`url(#${arrowId})`}
                />
              ))}
            </svg>
            {layout.boxes.map(placed => (
              <Box
                key={placed.box.id}
                placed={placed}
                color={colors.get(placed.box.domain ?? '') ?? NO_DOMAIN_COLOR}
                status={statuses?.get(placed.box.id)}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
