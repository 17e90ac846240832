import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CheckOutcome,
  ContractConsumer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useTableStyles } from '../../layout/useTableStyles';
import { dataMeshTranslationRef } from '../../translation';
import { PlainTable } from '../PlainTable';
import { useEffectWords } from './useEffectWords';

/** Names in a sentence; more are counted. */
const NAMED = 3;

const useStyles = makeStyles(theme => ({
  rest: { marginTop: theme.spacing(1) },
}));

const outcomes: Record<ContractConsumer['effect'], CheckOutcome> = {
  breaks: 'fail',
  unknown: 'unknown',
  unaffected: 'pass',
};

/** Whom a change hits, or may hit; those that it leaves alone in a sentence. */
export function ConsumersHit({
  consumers,
}: {
  consumers: readonly ContractConsumer[];
}) {
  const classes = useStyles();
  const { second } = useTableStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const effectWords = useEffectWords();
  const hit = consumers.filter(({ effect }) => effect !== 'unaffected');
  const rest = consumers.filter(({ effect }) => effect === 'unaffected');
  const names = rest
    .slice(0, NAMED)
    .map(({ title }) => title)
    .join(', ');
  const more = rest.length - NAMED;
  return (
    <>
      {hit.length > 0 && (
        <PlainTable
          label={t('contract.compare.consumers')}
          heads={[t('contract.compare.consumer'), t('contract.compare.effect')]}
          rows={hit.map(consumer => ({
            key: consumer.entityRef,
            cells: [
              <>
                <EntityRefLink
                  entityRef={consumer.entityRef}
                  title={consumer.title}
                  hideIcon
                />
                {consumer.owner && (
                  <div className={second}>
                    <EntityRefLink entityRef={consumer.owner} hideIcon />
                  </div>
                )}
              </>,
              <>
                <OutcomeBadge outcome={outcomes[consumer.effect]}>
                  {t(`contract.compare.${consumer.effect}`)}
                </OutcomeBadge>
                {effectWords(consumer).map(word => (
                  <div key={word} className={second}>
                    {word}
                  </div>
                ))}
              </>,
            ],
          }))}
        />
      )}
      {rest.length > 0 && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={classes.rest}
        >
          {t('contract.compare.notAffected', {
            count: rest.length,
            names:
              more > 0
                ? t('contract.compare.andMore', { names, count: more })
                : names,
          })}
        </Text>
      )}
      {consumers.length === 0 && (
        <Text color="secondary">{t('contract.compare.noConsumer')}</Text>
      )}
    </>
  );
}
