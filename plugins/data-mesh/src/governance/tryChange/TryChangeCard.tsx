import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { dataMeshTranslationRef } from '../../translation';
import { isShipped } from '../shippedPolicy';
import { PolicyEditor } from './PolicyEditor';
import { policyEntity, policyYaml } from './policyYaml';
import { changedLines } from './previewSummary';
import { TryChangeProps } from './TryChange';
import { TryOutcome } from './TryOutcome';
import { useTry } from './useTry';

const CONFIRMED_MS = 2000;

const useStyles = makeStyles(theme => ({
  card: { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
  },
}));

function CopyYaml({ yaml }: { yaml: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      variant="secondary"
      onPress={() => {
        copy(yaml);
        setCopied(true);
      }}
    >
      {copied
        ? t('governance.tryChange.copied')
        : t('governance.tryChange.copy')}
    </Button>
  );
}

/** A policy to be edited, and what the edit would do to the products. */
export function TryChangeCard({ policy, onClose }: TryChangeProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { scorecard } = policy;
  const original = useMemo(() => policyYaml(scorecard), [scorecard]);
  const [yaml, setYaml] = useState(original);
  const { run, cancel, ...tried } = useTry(policy);
  const changed = changedLines(original, yaml);
  const card = useRef<HTMLDivElement>(null);

  // The button that opens it stands elsewhere on the page.
  useEffect(() => {
    card.current?.scrollIntoView?.({ block: 'nearest' });
    card.current?.focus();
  }, []);

  return (
    <div ref={card} tabIndex={-1} style={{ outline: 'none' }}>
      <Card className={classes.card}>
        <CardHeader>
          <div className={classes.head}>
            <div>
              <Text as="h2" variant="title-x-small" weight="bold">
                {t('governance.tryChange.title', { policy: scorecard.title })}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {isShipped(scorecard.id)
                  ? t('governance.tryChange.subtitleShipped')
                  : t('governance.tryChange.subtitle')}
              </Text>
            </div>
            <div className={classes.tools}>
              <Button variant="secondary" onPress={onClose}>
                {t('governance.tryChange.close')}
              </Button>
              <CopyYaml yaml={yaml} />
              {tried.running ? (
                <Button variant="secondary" onPress={cancel}>
                  {t('governance.tryChange.cancel')}
                </Button>
              ) : (
                <Button variant="primary" onPress={() => run(yaml)}>
                  {tried.yaml === undefined
                    ? t('governance.tryChange.run')
                    : t('governance.tryChange.runAgain')}
                </Button>
              )}
            </div>
          </div>
        </CardHeader>
        <CardBody>
          <div className={classes.columns}>
            <div>
              <div className={classes.line}>
                <Text as="h3" weight="bold">
                  {t('governance.tryChange.file', {
                    name: policyEntity(scorecard).metadata.name,
                  })}
                </Text>
                <Text variant="body-small" color="secondary">
                  {tried.result?.yaml === yaml && (
                    <>
                      <OutcomeBadge outcome="pass" plain>
                        {t('governance.tryChange.valid')}
                      </OutcomeBadge>
                      {' · '}
                    </>
                  )}
                  {changed
                    ? t('governance.tryChange.lines', { count: changed })
                    : t('governance.tryChange.unchanged')}
                </Text>
              </div>
              <PolicyEditor
                original={original}
                value={yaml}
                label={t('governance.tryChange.editor')}
                onChange={setYaml}
              />
            </div>
            <TryOutcome policy={policy} tried={tried} yaml={yaml} />
          </div>
        </CardBody>
      </Card>
    </div>
  );
}
