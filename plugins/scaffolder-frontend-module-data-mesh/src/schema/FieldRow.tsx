import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ContractField,
  DataClassification,
  LOGICAL_TYPES,
  LogicalType,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import Checkbox from '@material-ui/core/Checkbox';
import IconButton from '@material-ui/core/IconButton';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import DownIcon from '@material-ui/icons/ArrowDownward';
import UpIcon from '@material-ui/icons/ArrowUpward';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { dataMeshFieldsTranslationRef } from '../translation';
import { CellSelect } from './CellSelect';
import { CellText } from './CellText';
import { NameProblem } from './fieldList';

const classifications: readonly DataClassification[] = [
  'public',
  'internal',
  'confidential',
  'restricted',
];

const types = LOGICAL_TYPES.map(type => ({ value: type, label: type }));

interface FieldRowProps {
  /** Begins the ids of the row's controls. */
  id: string;
  field: ContractField;
  index: number;
  isLast: boolean;
  problem?: NameProblem;
  disabled: boolean;
  onChange: (change: Partial<ContractField>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
  onEnter: () => void;
}

/** One field of the contract. */
export function FieldRow({
  id,
  field,
  index,
  isLast,
  problem,
  disabled,
  onChange,
  onMove,
  onRemove,
  onEnter,
}: FieldRowProps) {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const number = String(index + 1);
  const named = { field: field.name || t('schema.fieldNumber', { number }) };
  return (
    <TableRow>
      <TableCell>
        <CellText
          id={`${id}-name`}
          label={t('schema.nameOf', { number })}
          value={field.name ?? ''}
          disabled={disabled}
          problem={problem && t(`schema.${problem}`)}
          onChange={name => onChange({ name: name.trim() })}
          onEnter={onEnter}
        />
      </TableCell>
      <TableCell>
        <CellSelect
          label={t('schema.typeOf', named)}
          value={field.logicalType ?? 'string'}
          options={types}
          disabled={disabled}
          onChange={type => onChange({ logicalType: type as LogicalType })}
        />
      </TableCell>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          color="primary"
          checked={Boolean(field.primaryKey)}
          disabled={disabled}
          inputProps={{ 'aria-label': t('schema.keyOf', named) }}
          onChange={(_event, checked) =>
            // A key is never empty.
            onChange(
              checked
                ? { primaryKey: true, required: true }
                : { primaryKey: undefined },
            )
          }
        />
      </TableCell>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          color="primary"
          checked={Boolean(field.required)}
          disabled={disabled || Boolean(field.primaryKey)}
          inputProps={{ 'aria-label': t('schema.requiredOf', named) }}
          onChange={(_event, checked) =>
            onChange({ required: checked || undefined })
          }
        />
      </TableCell>
      <TableCell>
        <CellSelect
          label={t('schema.classificationOf', named)}
          value={field.classification ?? ''}
          options={[
            { value: '', label: t('schema.unclassified') },
            ...classifications.map(one => ({ value: one, label: one })),
          ]}
          disabled={disabled}
          onChange={one =>
            onChange({
              classification: (one || undefined) as
                | DataClassification
                | undefined,
            })
          }
        />
      </TableCell>
      <TableCell>
        <CellText
          id={`${id}-description`}
          label={t('schema.descriptionOf', named)}
          value={field.description ?? ''}
          disabled={disabled}
          onChange={text => onChange({ description: text || undefined })}
        />
      </TableCell>
      <TableCell style={{ whiteSpace: 'nowrap' }}>
        <IconButton
          id={`${id}-up`}
          size="small"
          disabled={disabled || index === 0}
          aria-label={t('schema.moveUp', named)}
          onClick={() => onMove(-1)}
        >
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton
          id={`${id}-down`}
          size="small"
          disabled={disabled || isLast}
          aria-label={t('schema.moveDown', named)}
          onClick={() => onMove(1)}
        >
          <DownIcon fontSize="small" />
        </IconButton>
        <IconButton
          id={`${id}-remove`}
          size="small"
          disabled={disabled}
          aria-label={t('schema.remove', named)}
          onClick={onRemove}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </TableCell>
    </TableRow>
  );
}
