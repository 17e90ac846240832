import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ProductCheck } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createContext, useContext, useState } from 'react';
import { CopyButton } from '../product/CopyButton';
import { dataMeshTranslationRef } from '../translation';
import { FixedPort, fixOf } from './fixes/shippedFixes';
import { EditableSource } from './useSources';

const useStyles = makeStyles(theme => ({
  actions: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    marginTop: theme.spacing(0.5),
  },
  snippet: {
    alignItems: 'flex-start',
    background: theme.palette.type === 'dark' ? '#2a2d31' : '#f3f5f7',
    borderRadius: 4,
    display: 'flex',
    justifyContent: 'space-between',
    marginTop: theme.spacing(0.5),
    maxWidth: 640,
    padding: theme.spacing(1, 1, 1, 1.5),
  },
  code: {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 12,
    lineHeight: '18px',
    margin: 0,
    overflowX: 'auto',
    whiteSpace: 'pre',
  },
}));

/** What fixes of the page's product can be done with. */
export interface FixContextValue {
  product: EditableSource[];
  contracts: EditableSource[];
  /** The ports of the product. */
  ports: readonly FixedPort[];
  /** Opens the dialog; missing when the reader may not confirm. */
  confirm?: () => void;
}

export const FixContext = createContext<FixContextValue>({
  product: [],
  contracts: [],
  ports: [],
});

interface FixActionsProps {
  scorecard: string;
  check: Pick<ProductCheck, 'id' | 'title' | 'link' | 'message'>;
}

/** The way to put a check right: its source, YAML to start from, an action. */
export function FixActions({ scorecard, check }: FixActionsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { product, contracts, ports, confirm } = useContext(FixContext);
  const [open, setOpen] = useState(false);
  const { place, snippet } = fixOf(scorecard, check.id, ports, check.message);
  const sources = { product, contract: contracts } as Partial<
    Record<typeof place, EditableSource[]>
  >;
  return (
    <>
      <div className={classes.actions}>
        {place === 'confirm' && confirm && (
          <Button variant="secondary" onPress={confirm}>
            {t('scorecard.confirmation.confirm')}
          </Button>
        )}
        {(sources[place] ?? []).slice(0, 3).map(({ title, url }) => (
          <Link key={url} to={url}>
            {t('scorecard.edit', { what: title })}
          </Link>
        ))}
        {snippet && (
          <Button
            variant="tertiary"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {t('scorecard.snippet')}
          </Button>
        )}
        {check.link && <Link to={check.link}>{t('scorecard.how')}</Link>}
      </div>
      {open && snippet && (
        <div className={classes.snippet}>
          <pre className={classes.code}>{snippet}</pre>
          <CopyButton
            text={snippet}
            label={t('scorecard.copySnippet', { check: check.title })}
          />
        </div>
      )}
    </>
  );
}
