import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FormButton } from '../form/FormButton';
import { dataMeshFieldsTranslationRef } from '../translation';

interface AddButtonProps {
  /** Says what is added, for those who do not see the row. */
  label: string;
  isAdded: boolean;
  onAdd: () => void;
}

/** Adds a source once. */
export function AddButton({ label, isAdded, onAdd }: AddButtonProps) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  return (
    <FormButton
      size="small"
      color="primary"
      variant="outlined"
      aria-label={label}
      disabled={isAdded}
      onClick={onAdd}
    >
      {isAdded ? t('inputs.added') : t('inputs.addButton')}
    </FormButton>
  );
}
