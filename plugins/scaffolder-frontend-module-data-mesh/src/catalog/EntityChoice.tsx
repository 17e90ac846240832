import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { ReactNode } from 'react';
import { dataMeshFieldsTranslationRef } from '../translation';
import { EntityOption } from './entityOption';
import { shortRef } from './fullRef';

interface EntityChoiceProps {
  id: string;
  label: string;
  help?: ReactNode;
  /** Full ref. */
  value: string | undefined;
  /** Undefined while they load. */
  options: readonly EntityOption[] | undefined;
  required?: boolean;
  disabled?: boolean;
  hasError?: boolean;
  onChange: (ref: string | undefined) => void;
}

/** One entity out of a list, found by its title or its ref. */
export function EntityChoice({
  id,
  label,
  help,
  value,
  options,
  required,
  disabled,
  hasError,
  onChange,
}: EntityChoiceProps) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const isOffered = options?.some(({ ref }) => ref === value);
  // What is not offered stays visible, so that it can be replaced.
  const stranger =
    value && !isOffered ? [{ ref: value, title: shortRef(value) }] : [];
  const all: EntityOption[] = [...(options ?? []), ...stranger];
  return (
    <Autocomplete<EntityOption>
      id={id}
      value={all.find(({ ref }) => ref === value) ?? null}
      options={all}
      loading={!options}
      loadingText={t('product.loading')}
      noOptionsText={t('product.noOptions')}
      disabled={disabled}
      getOptionLabel={({ title }) => title}
      getOptionSelected={(option, { ref }) => option.ref === ref}
      filterOptions={(_all, { inputValue }) => {
        const text = inputValue.trim().toLocaleLowerCase();
        return (options ?? []).filter(({ title, ref, hint = '' }) =>
          `${title} ${ref} ${hint}`.toLocaleLowerCase().includes(text),
        );
      }}
      onChange={(_event, option) => onChange(option?.ref)}
      renderOption={({ title, hint }) => (
        <div>
          {title}
          {hint && (
            <Typography variant="caption" color="textSecondary" display="block">
              {hint}
            </Typography>
          )}
        </div>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          helperText={help}
          FormHelperTextProps={{ margin: 'dense', style: { marginLeft: 0 } }}
          margin="dense"
          variant="outlined"
          required={required}
          error={hasError}
        />
      )}
    />
  );
}
