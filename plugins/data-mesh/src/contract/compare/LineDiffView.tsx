import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { outcomeColors } from '@backstage-data-mesh/plugin-data-mesh-react';
import classNames from 'classnames';
import { useMemo, useState } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import { DiffLine, lineDiff } from './lineDiff';

const MOST = 500;

const useStyles = makeStyles(theme => {
  const { type } = theme.palette;
  return {
    // What follows must not be a long way off.
    region: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
      maxHeight: 320,
      overflow: 'auto',
    },
    lines: {
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: 12,
      lineHeight: '18px',
      minWidth: 'max-content',
    },
    line: { display: 'flex', whiteSpace: 'pre' },
    sign: { flex: '0 0 24px', fontWeight: 700, textAlign: 'center' },
    added: { background: outcomeColors.pass[type].tint },
    removed: { background: outcomeColors.fail[type].tint },
    skipped: {
      color: 'var(--bui-fg-secondary)',
      fontStyle: 'italic',
      padding: theme.spacing(0.25, 1),
    },
  };
});

const signs = { added: '+', removed: '−', same: '' };

function Line({ line }: { line: DiffLine }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (line.kind === 'skipped') {
    return (
      <div className={classes.skipped}>
        {t('contract.compare.skipped', { count: line.count })}
      </div>
    );
  }
  const { kind, text } = line;
  return (
    <div
      className={classNames(classes.line, {
        [classes.added]: kind === 'added',
        [classes.removed]: kind === 'removed',
      })}
    >
      <span className={classes.sign} aria-hidden>
        {signs[kind]}
      </span>
      {kind !== 'same' && (
        <VisuallyHidden>{t(`contract.compare.${kind}`)}: </VisuallyHidden>
      )}
      <span>{text}</span>
    </div>
  );
}

/** What differs between two texts, line by line. */
export function LineDiffView({ from, to }: { from: string; to: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const [all, setAll] = useState(false);
  const lines = useMemo(() => lineDiff(from, to), [from, to]);
  if (!lines || lines.length === 0) {
    return (
      <Text color="secondary">
        {lines
          ? t('contract.compare.noLines')
          : t('contract.compare.tooDifferent')}
      </Text>
    );
  }
  const shown = all ? lines : lines.slice(0, MOST);
  return (
    <>
      <div
        className={classes.region}
        role="group"
        aria-label={t('contract.compare.lines')}
        // A region that scrolls must be reachable without a mouse.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
      >
        <div className={classes.lines}>
          {shown.map((line, i) => (
            <Line key={i} line={line} />
          ))}
        </div>
      </div>
      {lines.length > shown.length && (
        <Button variant="tertiary" onPress={() => setAll(true)}>
          {t('contract.compare.showAllLines', {
            count: lines.length - shown.length,
          })}
        </Button>
      )}
    </>
  );
}
