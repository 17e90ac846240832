import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import { withoutSubmit } from '../form/withoutSubmit';
import { dataMeshFieldsTranslationRef } from '../translation';
import { fromIso, isIsoDuration, toIso, Unit, UNITS } from './isoDuration';

const NUMBER = /^[1-9]\d{0,5}$/;

/** The number of a duration; what is no duration as it was typed. */
function textOf(value: string | undefined): string {
  if (!value) return '';
  const amount = fromIso(value);
  if (amount) return String(amount.number);
  return isIsoDuration(value) ? '' : value;
}

const useStyles = makeStyles(theme => ({
  row: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: theme.spacing(1),
    maxWidth: 480,
  },
  number: { flexGrow: 1 },
  unit: { width: 130 },
}));

interface DurationInputProps {
  id: string;
  label: string;
  /** ISO 8601. */
  value: string | undefined;
  defaultUnit: Unit;
  disabled: boolean;
  onChange: (value: string | undefined) => void;
}

/** A duration as a number and a unit. */
export function DurationInput({
  id,
  label,
  value,
  defaultUnit,
  disabled,
  onChange,
}: DurationInputProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const amount = fromIso(value);
  const [text, setText] = useState(textOf(value));
  const [unit, setUnit] = useState<Unit>(amount?.unit ?? defaultUnit);
  const isWrong = text !== '' && !NUMBER.test(text);

  useEffect(() => {
    // A value from elsewhere replaces what was typed; our own does not.
    if (!value) return;
    setText(textOf(value));
    const next = fromIso(value);
    if (next) setUnit(next.unit);
  }, [value]);

  const change = (nextText: string, nextUnit: Unit) => {
    setText(nextText);
    setUnit(nextUnit);
    // What is no number goes into the value, too: validation refuses it, where
    // leaving it out would drop it in silence.
    onChange(
      NUMBER.test(nextText)
        ? toIso({ number: Number(nextText), unit: nextUnit })
        : nextText || undefined,
    );
  };
  const help = () => {
    if (isWrong) return t('sla.wholeNumber');
    return value && !amount ? t('sla.kept', { duration: value }) : undefined;
  };

  return (
    <div className={classes.row}>
      <TextField
        id={id}
        className={classes.number}
        label={label}
        value={text}
        disabled={disabled}
        error={isWrong}
        helperText={help()}
        onChange={event => change(event.target.value.trim(), unit)}
        onKeyDown={withoutSubmit}
        inputProps={{ inputMode: 'numeric', autoComplete: 'off' }}
        margin="dense"
        variant="outlined"
      />
      <TextField
        select
        className={classes.unit}
        SelectProps={{ native: true }}
        inputProps={{ 'aria-label': t('sla.unit', { promise: label }) }}
        value={unit}
        disabled={disabled}
        onChange={event => {
          // Without a number there is nothing yet that the unit belongs to.
          if (text) change(text, event.target.value as Unit);
          else setUnit(event.target.value as Unit);
        }}
        margin="dense"
        variant="outlined"
      >
        {UNITS.map(one => (
          <option key={one} value={one}>
            {t(`sla.units.${one}`)}
          </option>
        ))}
      </TextField>
    </div>
  );
}
