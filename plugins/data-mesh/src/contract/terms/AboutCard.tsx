import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Tag, TagGroup, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ContractView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { SafeLink } from '../SafeLink';

const useStyles = makeStyles(theme => ({
  parts: {
    overflowWrap: 'anywhere',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  },
  text: {
    fontSize: 14,
    lineHeight: '20px',
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
  },
  tags: { marginTop: theme.spacing(2) },
}));

const terms = ['purpose', 'usage', 'limitations'] as const;

/** What the data is for, what not, what it costs, and where to read on. */
export function AboutCard({ contract }: { contract: ContractView }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { price, links, tags } = contract;
  const stated = terms.filter(name => contract[name]);
  const amount =
    price?.amount !== undefined &&
    [price.amount.toLocaleString(), price.currency].filter(Boolean).join(' ');
  return (
    <TitledCard
      title={t('contract.about.title')}
      subtitle={[contract.name, contract.tenant, contract.domain]
        .filter(Boolean)
        .join(' · ')}
    >
      {stated.length === 0 && (
        <Text color="secondary">{t('contract.about.none')}</Text>
      )}
      <div className={classes.parts}>
        {stated.map(name => (
          <div key={name} dir="auto">
            <Text as="h3" variant="body-small" weight="bold">
              {t(`contract.about.${name}`)}
            </Text>
            <MarkdownContent
              content={contract[name]!}
              className={classes.text}
            />
          </div>
        ))}
        {amount && (
          <div>
            <Text as="h3" variant="body-small" weight="bold">
              {t('contract.about.price')}
            </Text>
            <Text>
              {price!.unit
                ? t('contract.about.priceOf', { amount, unit: price!.unit })
                : amount}
            </Text>
          </div>
        )}
        {links.length > 0 && (
          <div>
            <Text as="h3" variant="body-small" weight="bold">
              {t('contract.about.links')}
            </Text>
            {links.map(({ url, type, description }, i) => (
              <Text key={i} as="p">
                <SafeLink url={url}>{description || url}</SafeLink>
                {type && ` (${type})`}
              </Text>
            ))}
          </div>
        )}
      </div>
      {tags.length > 0 && (
        <TagGroup
          className={classes.tags}
          aria-label={t('contract.detail.tags')}
        >
          {[...new Set(tags)].map(tag => (
            <Tag key={tag} id={tag} size="small">
              {tag}
            </Tag>
          ))}
        </TagGroup>
      )}
    </TitledCard>
  );
}
