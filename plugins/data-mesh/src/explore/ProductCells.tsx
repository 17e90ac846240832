import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  EntityRefLink,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/Lock';
import { ProductSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  LevelBadge,
  PortTypeIcon,
  useScoreText,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { formatAgo } from '../format/dates';
import { dataMeshTranslationRef } from '../translation';
import { isMeasured, ScorecardColumn } from './scorecardColumns';

const useStyles = makeStyles(theme => ({
  purpose: {
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    // Unlike the theme's secondary colour it can be read on a card in a card.
    color: 'var(--bui-fg-secondary)',
    display: '-webkit-box',
    fontSize: 13,
    lineHeight: '18px',
    overflow: 'hidden',
  },
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
  },
  name: {
    // Names of a kilobyte are nobody's intention, but they come.
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    display: '-webkit-box',
    fontSize: 14,
    fontWeight: 600,
    lineHeight: '20px',
    overflow: 'hidden',
    overflowWrap: 'break-word',
  },
  chip: {
    whiteSpace: 'nowrap',
    alignItems: 'center',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 10,
    display: 'inline-flex',
    fontSize: 12,
    gap: 4,
    lineHeight: '18px',
    padding: '0 8px',
  },
  // Two short lines in a narrow column, not a long one and a word.
  measured: { textWrap: 'balance' },
  ports: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  port: {
    alignItems: 'center',
    display: 'inline-flex',
    fontSize: 13,
    gap: 4,
    whiteSpace: 'nowrap',
  },
}));

/** Name, what it is for, and a mark when not everybody may read it. */
export function ProductName({ product }: { product: ProductSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { entityRef, title, purpose, classification, lifecycle } = product;
  return (
    <>
      <div className={classes.head}>
        <Link
          to={entityRoute(entityRouteParams(parseEntityRef(entityRef)))}
          className={classes.name}
          dir="auto"
        >
          {title}
        </Link>
        {classification === 'restricted' && (
          <span className={classes.chip}>
            <LockIcon style={{ fontSize: 12 }} aria-hidden /> {classification}
          </span>
        )}
        {lifecycle !== 'production' && (
          <span className={classes.chip}>{lifecycle}</span>
        )}
      </div>
      <div className={classes.purpose} dir="auto">
        {purpose || t('explore.product.noPurpose')}
      </div>
    </>
  );
}

/** Who owns the product, and in which domain. */
export function ProductOwner({ product }: { product: ProductSummary }) {
  const { owner, domain } = product;
  return (
    <>
      <Text as="div" variant="body-medium">
        <EntityRefLink entityRef={owner} hideIcon />
      </Text>
      {domain && (
        <Text as="div" variant="body-small" color="secondary">
          <EntityDisplayName entityRef={domain} hideIcon disableTooltip />
        </Text>
      )}
    </>
  );
}

interface ProductLevelProps {
  product: ProductSummary;
  column: ScorecardColumn;
}

/** The level of a product on one scorecard, with its score and coverage. */
export function ProductLevel({ product, column }: ProductLevelProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const scoreText = useScoreText();
  const result = product.scorecards.find(one => one.scorecard === column.id);
  if (!result || !isMeasured(product)) {
    return <Text color="secondary">{t('explore.product.notApplicable')}</Text>;
  }
  const { level, exempt, due } = result;
  // Beside the level they would take the room of other columns.
  const held = [
    level && exempt && t('explore.product.exempt', { number: String(exempt) }),
    level && due && t('explore.product.due', { number: String(due) }),
  ].filter(Boolean);
  return (
    <>
      <LevelBadge
        level={result.level}
        position={result.position}
        ladder={column.ladder}
      />
      {held.length > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {held.join(', ')}
        </Text>
      )}
      <Text as="div" variant="body-small" color="secondary">
        {scoreText(result.score, result.coverage)}
      </Text>
    </>
  );
}

/** How the data is today, and how old the newest result is. */
export function ProductNow({ product }: { product: ProductSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { status, freshness } = product;
  return (
    <>
      <DataStatusBadge status={status} />
      <Text
        as="div"
        variant="body-small"
        color="secondary"
        className={classes.measured}
      >
        {freshness.measuredAt
          ? t('explore.product.measured', {
              ago: formatAgo(freshness.measuredAt),
            })
          : t('explore.product.neverMeasured')}
      </Text>
    </>
  );
}

/** The kinds of ports that a product serves, each once. */
export function ProductOutputs({ product }: { product: ProductSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const types = new Set(product.outputs.map(({ type }) => type));
  if (!types.size) {
    return <Text color="secondary">{t('explore.product.noOutputs')}</Text>;
  }
  return (
    <ul className={classes.ports}>
      {[...types].map(type => (
        <li key={type} className={classes.port}>
          <PortTypeIcon type={type} /> {type || t('explore.product.untyped')}
        </li>
      ))}
    </ul>
  );
}
