import FormControl from '@material-ui/core/FormControl';
import FormHelperText from '@material-ui/core/FormHelperText';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent, useEffect, useState } from 'react';

const useStyles = makeStyles(theme => ({
  input: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: 13,
    padding: theme.spacing(0, 0.75),
    '&.Mui-focused': { borderColor: theme.palette.primary.main },
    '&.Mui-error': { borderColor: theme.palette.error.main },
  },
}));

interface CellTextProps {
  id: string;
  label: string;
  value: string;
  disabled: boolean;
  /** What is wrong with the value. */
  problem?: string;
  onChange: (value: string) => void;
  /** Enter was pressed; without it, Enter does nothing. */
  onEnter?: () => void;
}

/**
 * Text in a table of many. It is told when one leaves it, not with each letter:
 * the form computes all its values anew with each change.
 */
export function CellText({
  id,
  label,
  value,
  disabled,
  problem,
  onChange,
  onEnter,
}: CellTextProps) {
  const classes = useStyles();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text !== value) onChange(text);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // It would send the form off.
    event.preventDefault();
    commit();
    onEnter?.();
  };
  return (
    // The scaffolder's own one is around the whole table.
    <FormControl fullWidth error={Boolean(problem)} disabled={disabled}>
      <InputBase
        id={id}
        className={classes.input}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={handleKey}
        inputProps={{
          'aria-label': label,
          'aria-invalid': Boolean(problem),
          'aria-describedby': problem ? `${id}-problem` : undefined,
          autoComplete: 'off',
          spellCheck: false,
        }}
      />
      {problem && (
        <FormHelperText id={`${id}-problem`}>{problem}</FormHelperText>
      )}
    </FormControl>
  );
}
