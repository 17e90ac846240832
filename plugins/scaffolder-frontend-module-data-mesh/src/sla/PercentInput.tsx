import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import { withoutSubmit } from '../form/withoutSubmit';
import { dataMeshFieldsTranslationRef } from '../translation';

/** A number as people type it, with a point or a comma. */
function numberOf(text: string): number | undefined {
  const number = text ? Number(text.replace(',', '.')) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

const isPercent = (number: number | undefined) =>
  number !== undefined && number >= 0 && number <= 100;

interface PercentInputProps {
  id: string;
  label: string;
  value: number | undefined;
  disabled: boolean;
  onChange: (value: number | undefined) => void;
}

/** A percentage from 0 to 100. */
export function PercentInput({
  id,
  label,
  value,
  disabled,
  onChange,
}: PercentInputProps) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const [text, setText] = useState(
    value === undefined || Number.isNaN(value) ? '' : String(value),
  );
  useEffect(() => {
    if (value === undefined || Number.isNaN(value)) return;
    // `99.` on the way to `99.5` stays what it is.
    setText(last => (numberOf(last) === value ? last : String(value)));
  }, [value]);
  const isWrong = text !== '' && !isPercent(numberOf(text));
  return (
    <div>
      <TextField
        id={id}
        label={label}
        value={text}
        disabled={disabled}
        error={isWrong}
        helperText={isWrong ? t('sla.percent') : undefined}
        onChange={event => {
          const next = event.target.value.trim();
          setText(next);
          // What is no number goes on as it is, so that the form refuses it.
          onChange(next ? numberOf(next) ?? NaN : undefined);
        }}
        onKeyDown={withoutSubmit}
        inputProps={{ inputMode: 'decimal', autoComplete: 'off' }}
        margin="dense"
        variant="outlined"
      />
    </div>
  );
}
