import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  DocumentFinding,
  FieldView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';
import { TitledCard } from '../../layout/TitledCard';
import { dataMeshTranslationRef } from '../../translation';
import { PlainButton } from '../PlainButton';
import { useMono } from '../useMono';
import { fieldAt } from './findingsByField';

/** More at once would push the contract itself off the page. */
const FIRST = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  finding: {
    alignItems: 'start',
    borderTop: `1px solid ${theme.palette.divider}`,
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: '96px minmax(0, 2fr) minmax(0, 3fr) 72px',
    padding: theme.spacing(1, 0),
    '&:first-child': { borderTop: 0 },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
    },
  },
}));

interface FindingsCardProps {
  findings: readonly DocumentFinding[];
  places: ReadonlyMap<string, FieldView>;
  onField: (path: string) => void;
  onLine: (line: number) => void;
}

/** What is wrong with a contract; each leads to its place. */
export function FindingsCard({
  findings,
  places,
  onField,
  onLine,
}: FindingsCardProps) {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  const sorted = [...findings].sort(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <TitledCard title={t('contract.findings.title')}>
      <ul className={classes.list} aria-label={t('contract.findings.title')}>
        {shown.map((finding, i) => {
          const { line, path, severity, message, allowed } = finding;
          const field = fieldAt(path, places);
          return (
            <li key={i} className={classes.finding}>
              <OutcomeBadge
                outcome={severity === 'error' ? 'fail' : 'due'}
                plain
              >
                {t(`contract.findings.${severity}`)}
              </OutcomeBadge>
              <div>
                {field ? (
                  <PlainButton
                    hint={t('contract.findings.goField', { path: field.path })}
                    onClick={() => onField(field.path)}
                  >
                    <code className={mono}>{path}</code>
                  </PlainButton>
                ) : (
                  <code className={mono}>
                    {path || t('contract.findings.document')}
                  </code>
                )}
              </div>
              <div dir="auto">
                <Text>{message}</Text>
                {allowed && (
                  <Text as="p" color="secondary" variant="body-small">
                    {t('contract.findings.allowed', { allowed })}
                  </Text>
                )}
              </div>
              {line !== undefined && (
                <PlainButton
                  label={t('contract.findings.goLine', { line: String(line) })}
                  onClick={() => onLine(line)}
                >
                  {`${t('contract.findings.line')} ${line}`}
                </PlainButton>
              )}
            </li>
          );
        })}
      </ul>
      {sorted.length > shown.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('contract.findings.more', { count: sorted.length - shown.length })}
        </Button>
      )}
    </TitledCard>
  );
}
