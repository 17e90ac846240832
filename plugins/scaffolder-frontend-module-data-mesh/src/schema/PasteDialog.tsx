import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ContractField,
  SCHEMA_FORMATS,
  SchemaFormat,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { FormButton } from '../form/FormButton';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useRef, useState } from 'react';
import { dataMeshFieldsTranslationRef } from '../translation';
import { FoundSchemas } from './FoundSchemas';
import { usePastedSchema } from './usePastedSchema';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  text: {
    '& textarea': {
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: 13,
    },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface PasteDialogProps {
  /** Begins the ids of the controls. */
  id: string;
  hasFields: boolean;
  onClose: () => void;
  onUse: (fields: ContractField[], isAppended: boolean) => void;
}

/** Reads fields from what a person pastes or chooses, in the browser alone. */
export function PasteDialog({
  id,
  hasFields,
  onClose,
  onUse,
}: PasteDialogProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const [text, setText] = useState('');
  const [format, setFormat] = useState<SchemaFormat>();
  const [chosen, setChosen] = useState(0);
  const fileInput = useRef<HTMLInputElement>(null);
  const { isReading, problem, result, forget, readText, readFile } =
    usePastedSchema();
  const fields = result?.schemas[chosen]?.fields;

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>{t('schema.dialog.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2" color="textSecondary">
          {t('schema.dialog.privacy')}
        </Typography>
        <TextField
          select
          SelectProps={{ native: true }}
          id={`${id}-format`}
          InputLabelProps={{ shrink: true }}
          label={t('schema.dialog.format')}
          value={format ?? ''}
          onChange={event => {
            setFormat((event.target.value || undefined) as SchemaFormat);
            forget();
          }}
          margin="dense"
          variant="outlined"
        >
          <option value="">{t('schema.dialog.detect')}</option>
          {SCHEMA_FORMATS.map(one => (
            <option key={one} value={one}>
              {t(`schema.dialog.formats.${one}`)}
            </option>
          ))}
        </TextField>
        <TextField
          multiline
          id={`${id}-text`}
          minRows={6}
          maxRows={14}
          className={classes.text}
          label={t('schema.dialog.text')}
          placeholder={t('schema.dialog.placeholder')}
          value={text}
          onChange={event => {
            setText(event.target.value);
            forget();
          }}
          inputProps={{ spellCheck: false }}
          variant="outlined"
        />
        <div className={classes.tools}>
          <FormButton
            variant="outlined"
            color="primary"
            disabled={!text.trim() || isReading}
            onClick={() => {
              setChosen(0);
              readText(text, format);
            }}
          >
            {t('schema.dialog.read')}
          </FormButton>
          <FormButton
            variant="outlined"
            disabled={isReading}
            onClick={() => fileInput.current?.click()}
          >
            {t('schema.dialog.upload')}
          </FormButton>
          <input
            ref={fileInput}
            hidden
            type="file"
            aria-label={t('schema.dialog.upload')}
            accept=".sql,.ddl,.csv,.tsv,.txt,.json,.avsc"
            onChange={event => {
              const [file] = event.target.files ?? [];
              if (file) {
                setChosen(0);
                readFile(file, format);
              }
              // So that the same file can be chosen again once it is changed.
              event.target.value = '';
            }}
          />
        </div>
        {isReading && <LinearProgress />}
        {problem && <Alert severity="error">{problem}</Alert>}
        {result && fields && (
          <FoundSchemas
            id={id}
            result={result}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </DialogContent>
      <DialogActions>
        <FormButton onClick={onClose}>{t('schema.dialog.cancel')}</FormButton>
        {hasFields && (
          <FormButton
            disabled={!fields?.length}
            onClick={() => onUse(fields!, true)}
          >
            {t('schema.dialog.append')}
          </FormButton>
        )}
        <FormButton
          variant="contained"
          color="primary"
          disabled={!fields?.length}
          onClick={() => onUse(fields!, false)}
        >
          {hasFields ? t('schema.dialog.replace') : t('schema.dialog.use')}
        </FormButton>
      </DialogActions>
    </Dialog>
  );
}
