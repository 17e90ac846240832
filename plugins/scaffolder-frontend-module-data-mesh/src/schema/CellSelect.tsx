import FormControl from '@material-ui/core/FormControl';
import NativeSelect from '@material-ui/core/NativeSelect';

interface CellSelectProps {
  label: string;
  value: string;
  /** By value; the words for it. */
  options: readonly { value: string; label: string }[];
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A choice in a table of many: the browser's own, which is cheap to draw. */
export function CellSelect({
  label,
  value,
  options,
  disabled,
  onChange,
}: CellSelectProps) {
  return (
    // The scaffolder's own one is around the whole table.
    <FormControl disabled={disabled}>
      <NativeSelect
        value={value}
        disableUnderline
        style={{ fontSize: 13 }}
        inputProps={{ 'aria-label': label }}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
}
