import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ContractField,
  MAX_CONTRACT_FIELDS,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { FormButton } from '../form/FormButton';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TablePagination from '@material-ui/core/TablePagination';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { useState } from 'react';
import { dataMeshFieldsTranslationRef } from '../translation';
import { changed, moved, nameProblems } from './fieldList';
import { FieldRow } from './FieldRow';
import { useFocusAfter } from './useFocusAfter';

const PAGE = 50;

const useStyles = makeStyles(theme => ({
  table: {
    minWidth: 760,
    '& th, & td': { padding: theme.spacing(0.5, 0.75) },
    '& th': { whiteSpace: 'nowrap' },
  },
}));

interface FieldTableProps {
  id: string;
  title: string;
  fields: readonly ContractField[];
  disabled: boolean;
  onChange: (fields: ContractField[]) => void;
}

/** The fields as rows to edit; a page of them, so that a thousand work. */
export function FieldTable({
  id,
  title,
  fields,
  disabled,
  onChange,
}: FieldTableProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const [asked, setPage] = useState(0);
  const focusAfter = useFocusAfter();
  const problems = nameProblems(fields);
  const page = Math.min(asked, Math.ceil(fields.length / PAGE) - 1);
  const first = Math.max(page, 0) * PAGE;
  const rowId = (index: number) => `${id}-${index}`;
  const show = (index: number) => setPage(Math.floor(index / PAGE));

  const add = () => {
    onChange([...fields, { name: '', logicalType: 'string' }]);
    show(fields.length);
    focusAfter(`${rowId(fields.length)}-name`);
  };
  const move = (index: number, step: -1 | 1) => {
    const to = index + step;
    onChange(moved(fields, index, to));
    show(to);
    const [same, other] = step < 0 ? ['up', 'down'] : ['down', 'up'];
    focusAfter(`${rowId(to)}-${same}`, `${rowId(to)}-${other}`);
  };
  const remove = (index: number) => {
    onChange(fields.filter((_field, i) => i !== index));
    focusAfter(
      `${rowId(index)}-remove`,
      `${rowId(index - 1)}-remove`,
      `${id}-add`,
    );
  };

  return (
    <>
      {fields.length > 0 && (
        <TableContainer>
          <Table size="small" aria-label={title} className={classes.table}>
            <TableHead>
              <TableRow>
                <TableCell>{t('schema.name')}</TableCell>
                <TableCell>{t('schema.type')}</TableCell>
                <TableCell>{t('schema.key')}</TableCell>
                <TableCell>{t('schema.required')}</TableCell>
                <TableCell>{t('schema.classification')}</TableCell>
                <TableCell>{t('schema.description')}</TableCell>
                <TableCell aria-label={t('schema.actions')} />
              </TableRow>
            </TableHead>
            <TableBody>
              {fields.slice(first, first + PAGE).map((field, offset) => {
                const index = first + offset;
                return (
                  <FieldRow
                    key={index}
                    id={rowId(index)}
                    field={field}
                    index={index}
                    isLast={index === fields.length - 1}
                    problem={problems[index]}
                    disabled={disabled}
                    onChange={change =>
                      onChange(changed(fields, index, change))
                    }
                    onMove={step => move(index, step)}
                    onRemove={() => remove(index)}
                    onEnter={() => {
                      if (index + 1 < fields.length) show(index + 1);
                      focusAfter(`${rowId(index + 1)}-name`, `${id}-add`);
                    }}
                  />
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {fields.length > PAGE && (
        <TablePagination
          component="div"
          count={fields.length}
          page={Math.max(page, 0)}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          labelRowsPerPage={t('schema.rowsPerPage')}
          onPageChange={(_event, next) => setPage(next)}
        />
      )}
      <FormButton
        id={`${id}-add`}
        size="small"
        color="primary"
        startIcon={<AddIcon />}
        disabled={disabled || fields.length >= MAX_CONTRACT_FIELDS}
        onClick={add}
      >
        {t('schema.add')}
      </FormButton>
    </>
  );
}
