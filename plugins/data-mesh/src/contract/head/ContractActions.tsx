import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import EditIcon from '@material-ui/icons/Edit';
import { DownloadMenu } from '../../download/DownloadMenu';
import { dataMeshTranslationRef } from '../../translation';
import { CopyTextButton } from '../CopyTextButton';
import { isSafeUrl } from '../SafeLink';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface ContractActionsProps {
  entityRef: string;
  text: string;
  /** Where the source can be edited, if anywhere. */
  editUrl?: string;
}

/** What can be done with the source of a contract. */
export function ContractActions({
  entityRef,
  text,
  editUrl,
}: ContractActionsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  return (
    <div className={classes.actions}>
      <DownloadMenu
        entityRef={entityRef}
        standard="odcs"
        label={t('contract.action.download')}
      />
      <CopyTextButton text={text} label={t('contract.action.copy')} />
      {isSafeUrl(editUrl) && (
        <ButtonLink
          variant="secondary"
          href={editUrl}
          target="_blank"
          iconStart={<EditIcon fontSize="inherit" />}
        >
          {t('contract.action.edit')}
        </ButtonLink>
      )}
    </div>
  );
}
