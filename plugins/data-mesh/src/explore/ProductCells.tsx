import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityDisplayName,
  EntityRefLinks,
  entityRouteParams,
  entityRouteRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/Lock';
import {
  DataProductEntity,
  domainOf,
  ProductListItem,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { PortTypeIcon } from '@backstage-data-mesh/plugin-data-mesh-react';

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
  name: { fontWeight: 600, fontSize: 14 },
  chip: {
    alignItems: 'center',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 10,
    display: 'inline-flex',
    fontSize: 12,
    gap: 4,
    lineHeight: '18px',
    padding: '0 8px',
  },
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

function product(item: ProductListItem) {
  return item.entity as DataProductEntity;
}

/** Name, what it is for, and a mark when not everybody may read it. */
export function ProductName({ item }: { item: ProductListItem }) {
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const { metadata, spec } = product(item);
  return (
    <>
      <div className={classes.head}>
        <Link
          to={entityRoute(entityRouteParams(item.entity))}
          className={classes.name}
        >
          {metadata.title ?? metadata.name}
        </Link>
        {spec.classification === 'restricted' && (
          <span className={classes.chip}>
            <LockIcon style={{ fontSize: 12 }} aria-hidden /> restricted
          </span>
        )}
        {spec.lifecycle !== 'production' && (
          <span className={classes.chip}>{spec.lifecycle}</span>
        )}
      </div>
      <div className={classes.purpose}>
        {spec.purpose ?? metadata.description ?? 'No purpose is written down.'}
      </div>
    </>
  );
}

/** Who owns the product, and in which domain. */
export function ProductOwner({ item }: { item: ProductListItem }) {
  const owners = getEntityRelations(item.entity, RELATION_OWNED_BY);
  const domain = domainOf(item.entity);
  return (
    <>
      <Text as="div" variant="body-medium">
        <EntityRefLinks entityRefs={owners} hideIcons />
      </Text>
      {domain && (
        <Text as="div" variant="body-small" color="secondary">
          <EntityDisplayName entityRef={domain} hideIcon disableTooltip />
        </Text>
      )}
    </>
  );
}

/** What the product is aligned with, and who may see it. */
export function ProductType({ item }: { item: ProductListItem }) {
  const { type, classification } = product(item).spec;
  return (
    <>
      <div>{type}</div>
      <Text as="div" variant="body-small" color="secondary">
        {classification ?? 'not classified'}
      </Text>
    </>
  );
}

/** The kinds of ports that a product serves, each once. */
export function ProductOutputs({ item }: { item: ProductListItem }) {
  const classes = useStyles();
  const types = new Set(
    (product(item).spec.outputs ?? []).map(({ type }) => type ?? 'untyped'),
  );
  if (!types.size) return <Text color="secondary">none</Text>;
  return (
    <ul className={classes.ports}>
      {[...types].map(type => (
        <li key={type} className={classes.port}>
          <PortTypeIcon type={type} /> {type}
        </li>
      ))}
    </ul>
  );
}
