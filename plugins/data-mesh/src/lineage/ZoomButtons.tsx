import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonIcon } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import RemoveIcon from '@material-ui/icons/Remove';
import { dataMeshTranslationRef } from '../translation';
import { LARGEST, SMALLEST } from './zoom';

const STEP = 1.25;

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    gap: theme.spacing(0.5),
    justifyContent: 'flex-end',
    marginBottom: theme.spacing(1),
  },
}));

interface ZoomButtonsProps {
  /** 1 is the natural size. */
  scale: number;
  /** Undefined fits it into the page again. */
  onScale: (scale: number | undefined) => void;
}

/** Makes the graph larger, smaller, or as large as fits. */
export function ZoomButtons({ scale, onScale }: ZoomButtonsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <div className={classes.buttons}>
      <ButtonIcon
        variant="secondary"
        aria-label={t('product.lineage.zoomOut')}
        icon={<RemoveIcon fontSize="inherit" />}
        isDisabled={scale <= SMALLEST}
        onPress={() => onScale(Math.max(SMALLEST, scale / STEP))}
      />
      <ButtonIcon
        variant="secondary"
        aria-label={t('product.lineage.zoomIn')}
        icon={<AddIcon fontSize="inherit" />}
        isDisabled={scale >= LARGEST}
        onPress={() => onScale(Math.min(LARGEST, scale * STEP))}
      />
      <Button variant="secondary" onPress={() => onScale(undefined)}>
        {t('product.lineage.fit')}
      </Button>
    </div>
  );
}
