import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  DataStatusBadge,
  LevelBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FormButton } from '../form/FormButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { shortRef } from '../catalog/fullRef';
import { dataMeshFieldsTranslationRef } from '../translation';
import { AddButton } from './AddButton';
import { PortChoice } from './PortChoice';
import { FoundSource } from './search';

const useStyles = makeStyles(theme => ({
  item: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0),
  },
  row: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
  name: { flexGrow: 1, minWidth: 160, overflowWrap: 'anywhere' },
}));

interface FoundSourceItemProps {
  source: FoundSource;
  isChosen: (input: InputForm) => boolean;
  onAdd: (input: InputForm) => void;
}

/** One result; a data product opens to its ports. */
export function FoundSourceItem({
  source,
  isChosen,
  onAdd,
}: FoundSourceItemProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { title, owner, lifecycle, kind, product } = source;
  const whole = { from: source.ref };
  const facts = [
    kind,
    owner && t('inputs.ownedBy', { owner: shortRef(owner) }),
    lifecycle,
  ];
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <div className={classes.name}>
          <Typography variant="body2">
            <b>{title}</b>
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {facts.filter(Boolean).join(' · ')}
          </Typography>
        </div>
        {product && (
          <>
            <LevelBadge level={product.level} position={product.position} />
            <DataStatusBadge status={product.status} />
          </>
        )}
        {product ? (
          <FormButton
            size="small"
            aria-expanded={isOpen}
            aria-label={t('inputs.showPorts', { product: title })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('inputs.choosePort')}
          </FormButton>
        ) : (
          <AddButton
            label={t('inputs.add', { input: title })}
            isAdded={isChosen(whole)}
            onAdd={() => onAdd(whole)}
          />
        )}
      </div>
      {isOpen && (
        <PortChoice product={source} isChosen={isChosen} onAdd={onAdd} />
      )}
    </li>
  );
}
