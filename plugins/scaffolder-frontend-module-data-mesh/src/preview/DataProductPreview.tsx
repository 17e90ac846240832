import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { OutputPortType } from '@backstage-data-mesh/plugin-data-mesh-common';
import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FormButton } from '../form/FormButton';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { fieldWords } from '../form/fieldWords';
import { FieldBlock } from '../form/FieldBlock';
import { formValues } from '../form/formValues';
import { dataMeshFieldsTranslationRef } from '../translation';
import { ScorecardPreview } from './ScorecardPreview';
import { ProductPreview, usePreview } from './usePreview';

/** What a template can say of the field. */
export type PreviewOptions = {
  /** What the output is; by default what the form says. */
  portType?: OutputPortType;
};

function Measured({ product }: { product: ProductPreview }) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  if ('problems' in product) {
    return (
      <Alert severity="error">
        <AlertTitle>{t('preview.problems')}</AlertTitle>
        <ul>
          {product.problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path ? t('preview.problemAt', { path, message }) : message}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  if (!product.scorecards.length) {
    return <Alert severity="info">{t('preview.noScorecards')}</Alert>;
  }
  return (
    <>
      {product.scorecards.map(scorecard => (
        <ScorecardPreview key={scorecard.scorecard} scorecard={scorecard} />
      ))}
    </>
  );
}

/** What the scorecards would say of the product, while it is filled in. */
export function DataProductPreview(
  props: FieldExtensionComponentProps<unknown, PreviewOptions>,
) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { title, help } = fieldWords(
    props,
    t('preview.title'),
    t('preview.help'),
  );
  const { value, loading, error, retry, entities, problem } = usePreview(
    formValues(props.formContext),
    props.uiSchema?.['ui:options']?.portType,
  );

  const content = () => {
    if (problem) {
      return (
        <Alert severity="warning">
          {t('preview.undrafted', { message: messageOf(problem) })}
        </Alert>
      );
    }
    if (!entities) {
      return <Alert severity="info">{t('preview.needsName')}</Alert>;
    }
    if (error && !loading) {
      return (
        <Alert
          severity="warning"
          action={
            <FormButton size="small" color="inherit" onClick={retry}>
              {t('preview.tryAgain')}
            </FormButton>
          }
        >
          {t('preview.failed', { message: messageOf(error) })}
          <Typography variant="body2">{t('preview.failedHint')}</Typography>
        </Alert>
      );
    }
    return value && <Measured product={value} />;
  };

  return (
    <FieldBlock title={title} help={help}>
      <div role="status">
        {loading && entities && (
          <>
            <Typography variant="body2" color="textSecondary">
              {t('preview.measuring')}
            </Typography>
            <LinearProgress aria-label={t('preview.measuring')} />
          </>
        )}
      </div>
      <div aria-busy={loading}>{content()}</div>
    </FieldBlock>
  );
}
