import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ProductScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  LevelBadge,
  useLevelName,
  useScoreText,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { dataMeshFieldsTranslationRef } from '../translation';
import { CheckList } from './CheckList';
import { positionBeforeCap, previewWork } from './previewWork';

const useStyles = makeStyles(theme => ({
  scorecard: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1.5, 0),
  },
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  title: { fontSize: 16, fontWeight: 700 },
  section: { fontSize: 14, fontWeight: 700, marginTop: theme.spacing(1) },
}));

/** What keeps the level down for now, in a sentence. */
function useCapSentence() {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const levelName = useLevelName();
  return ({ level, levelBeforeCap, cappedBy }: ProductScorecard) => {
    if (!cappedBy || !levelBeforeCap || level === levelBeforeCap) {
      return undefined;
    }
    const words = { lifecycle: cappedBy, level: levelName(levelBeforeCap) };
    return level === null
      ? t('preview.cappedNoLevel', words)
      : t('preview.capped', { capped: levelName(level), ...words });
  };
}

/** What one scorecard says of a draft. */
export function ScorecardPreview({
  scorecard,
}: {
  scorecard: ProductScorecard;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const levelName = useLevelName();
  const scoreText = useScoreText();
  const capSentence = useCapSentence()(scorecard);
  const { next, missing, due } = previewWork(scorecard);
  const { title, levelBeforeCap, levels, score, coverage } = scorecard;
  const missingTitle = next && t('preview.missing', { level: levelName(next) });

  return (
    <section className={classes.scorecard} aria-label={title}>
      <div className={classes.head}>
        <Typography component="h4" className={classes.title}>
          {title}
        </Typography>
        <LevelBadge
          level={levelBeforeCap}
          position={positionBeforeCap(scorecard)}
          ladder={levels.length}
          exempt={scorecard.exempt}
          due={scorecard.due}
        />
        <Typography variant="body2" color="textSecondary">
          {scoreText(score, coverage)}
        </Typography>
      </div>
      {coverage.known === 0 && (
        <Typography variant="body2">{t('preview.nothingKnown')}</Typography>
      )}
      {capSentence && <Typography variant="body2">{capSentence}</Typography>}
      {missingTitle && missing.length > 0 && (
        <>
          <Typography component="h5" className={classes.section}>
            {missingTitle}
          </Typography>
          <CheckList label={missingTitle} checks={missing} />
        </>
      )}
      {missing.length === 0 && coverage.known > 0 && (
        <Typography variant="body2">
          {next
            ? t('preview.waiting', { level: levelName(next) })
            : t('preview.nothingMissing')}
        </Typography>
      )}
      {due.length > 0 && (
        <>
          <Typography component="h5" className={classes.section}>
            {t('preview.due')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('preview.dueHint')}
          </Typography>
          <CheckList label={t('preview.due')} checks={due} />
        </>
      )}
    </section>
  );
}
