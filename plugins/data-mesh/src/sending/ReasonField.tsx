import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TextAreaField } from '@backstage/ui';
import { REASON_LENGTH } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshTranslationRef } from '../translation';

interface ReasonFieldProps {
  /** What the reason is for; `{{min}}` and `{{max}}` are filled in. */
  hint:
    | 'governance.exemption.reasonNeeded'
    | 'governance.exemption.reasonOptional'
    | 'quality.drop.reasonHint'
    | 'scorecard.exemption.reasonHint';
  isRequired?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Where somebody writes the reason that the backend keeps. */
export function ReasonField({
  hint,
  isRequired,
  value,
  onChange,
}: ReasonFieldProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { min, max } = REASON_LENGTH;
  return (
    <TextAreaField
      label={t('sending.reason')}
      description={t(hint, { min: String(min), max: String(max) })}
      isRequired={isRequired}
      value={value}
      onChange={onChange}
      maxLength={max}
      rows={4}
    />
  );
}
