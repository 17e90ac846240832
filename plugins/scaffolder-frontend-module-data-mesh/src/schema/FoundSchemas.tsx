import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SchemaSourceResult } from '@backstage-data-mesh/plugin-data-mesh-common';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { dataMeshFieldsTranslationRef } from '../translation';

const SHOWN = 12;

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

interface FoundSchemasProps {
  /** Begins the ids of the controls. */
  id: string;
  result: SchemaSourceResult;
  /** Index of the chosen one. */
  chosen: number;
  onChoose: (index: number) => void;
}

/** What was read, to look at before it is used. */
export function FoundSchemas({
  id,
  result,
  chosen,
  onChoose,
}: FoundSchemasProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const { format, schemas, notes } = result;
  const { fields } = schemas[chosen];
  return (
    <>
      {schemas.length > 1 && (
        <TextField
          select
          id={`${id}-schema`}
          SelectProps={{ native: true }}
          label={t('schema.dialog.which')}
          value={chosen}
          onChange={event => onChoose(Number(event.target.value))}
          margin="dense"
          variant="outlined"
          fullWidth
        >
          {schemas.map(({ name }, i) => (
            <option key={`${name} ${i}`} value={i}>
              {name || t('schema.dialog.nameless', { number: String(i + 1) })}
            </option>
          ))}
        </TextField>
      )}
      <Typography variant="body2" role="status">
        {t('schema.dialog.found', {
          count: fields.length,
          format: t(`schema.dialog.formats.${format}`),
        })}
      </Typography>
      <ul className={classes.list} aria-label={t('schema.dialog.fields')}>
        {fields.slice(0, SHOWN).map(({ name, logicalType, physicalType }) => (
          <li key={name}>
            <Typography variant="body2">
              {`${name}: ${physicalType ?? logicalType}`}
            </Typography>
          </li>
        ))}
        {fields.length > SHOWN && (
          <li>
            <Typography variant="body2" color="textSecondary">
              {t('schema.dialog.more', {
                number: String(fields.length - SHOWN),
              })}
            </Typography>
          </li>
        )}
      </ul>
      {notes.length > 0 && (
        <Alert severity="info">
          <b>{t('schema.dialog.notes')}</b>
          <ul className={classes.list}>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
