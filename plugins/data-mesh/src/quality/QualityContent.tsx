import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductQuality } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useSheetStyles } from '../contract/page/useSheetStyles';
import { LoadingCard } from '../layout/LoadingCard';
import { LoadProblem } from '../loading/LoadProblem';
import { useProduct } from '../product/useProduct';
import { dataMeshTranslationRef } from '../translation';
import { ChecksCard } from './checks/ChecksCard';
import { UntestedCard } from './checks/UntestedCard';
import { DailyCard } from './days/DailyCard';
import { HowToSendCard } from './HowToSendCard';
import { MetricsCard } from './metrics/MetricsCard';
import { nothingReceived } from './nothingReceived';
import { OutputCard } from './outputs/OutputCard';
import { RunsCard } from './runs/RunsCard';
import { UnmappedCard } from './runs/UnmappedCard';
import { useQuality } from './useQuality';

const useStyles = makeStyles(theme => ({
  outputs: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
  },
}));

interface QualityProps {
  quality: ProductQuality;
  reload: () => void;
}

function Quality({ quality, reload }: QualityProps) {
  const classes = useStyles();
  const { product, ref } = useProduct();
  const { outputs, days } = quality;
  if (nothingReceived(quality)) {
    return (
      <>
        <HowToSendCard entityRef={ref} />
        <UntestedCard entityRef={ref} outputs={outputs} />
      </>
    );
  }
  return (
    <>
      <div className={classes.outputs}>
        {outputs.map(one => (
          <OutputCard key={one.output} report={one} days={days} />
        ))}
      </div>
      <ChecksCard entityRef={ref} quality={quality} reload={reload} />
      <UntestedCard entityRef={ref} outputs={outputs} />
      <DailyCard quality={quality} />
      <MetricsCard
        metrics={quality.metrics}
        wanted={product.spec.metrics ?? []}
      />
      <RunsCard runs={quality.runs} />
      <UnmappedCard unmapped={quality.unmapped} />
    </>
  );
}

/** The tab *Quality* of a data product: what quality tools found out. */
export function QualityContent() {
  const classes = useStyles();
  const { sheet } = useSheetStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { ref } = useProduct();
  const { value, error, retry } = useQuality(ref);
  return (
    <div className={sheet}>
      {error && (
        <Card>
          <CardBody>
            <LoadProblem
              title={t('quality.failed')}
              error={error}
              retry={retry}
            />
          </CardBody>
        </Card>
      )}
      {!value && !error && (
        <div
          role="status"
          aria-label={t('quality.loading')}
          className={classes.outputs}
        >
          <LoadingCard height={240} />
          <LoadingCard height={240} />
        </div>
      )}
      {value && <Quality quality={value} reload={retry} />}
    </div>
  );
}
