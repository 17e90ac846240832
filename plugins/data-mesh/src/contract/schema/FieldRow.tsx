import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import DownIcon from '@material-ui/icons/ArrowDropDown';
import RightIcon from '@material-ui/icons/ArrowRight';
import {
  ChangeWeight,
  DocumentFinding,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { OutcomeBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import classNames from 'classnames';
import { memo, useEffect, useRef } from 'react';
import { fieldRouteRef } from '../../routes';
import { dataMeshTranslationRef } from '../../translation';
import { FieldMarks } from '../compare/changedFields';
import { PlainButton } from '../PlainButton';
import { useMono } from '../useMono';
import { Classification } from './Classification';
import { FieldDetails, hasDetails } from './FieldDetails';
import { FieldKey } from './FieldKey';
import { FieldRow as Row } from './fieldRows';
import { ResultsByRule } from './ruleResults';
import { RulesCell } from './RulesCell';
import { useSchemaStyles } from './useSchemaStyles';

const INDENT = 20;
const FIELD_COLUMNS = 7;

interface MarksProps {
  findings?: readonly DocumentFinding[];
  change?: ChangeWeight;
  marks?: FieldMarks;
  deprecated: boolean;
  critical: boolean;
}

/** What is to say of a field beside its name. */
function Marks({ findings, change, marks, deprecated, critical }: MarksProps) {
  const classes = useSchemaStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const mild = marks?.isNewer ? 'not-applicable' : 'upcoming';
  const version = marks?.version || t('contract.schema.nextVersion');
  return (
    <span className={classes.marks}>
      {findings && (
        <OutcomeBadge
          outcome={
            findings.some(({ severity }) => severity === 'error')
              ? 'fail'
              : 'due'
          }
          plain
        >
          {t('contract.findings.atField', { count: findings.length })}
        </OutcomeBadge>
      )}
      {marks && change && (
        <OutcomeBadge outcome={change === 'major' ? 'fail' : mild} plain>
          {marks.isNewer
            ? t('contract.schema.changedFrom', { version })
            : t('contract.schema.changesIn', { version })}
        </OutcomeBadge>
      )}
      {deprecated && (
        <span className={classes.second}>
          {t('contract.schema.deprecated')}
        </span>
      )}
      {critical && (
        <span className={classes.second}>{t('contract.schema.critical')}</span>
      )}
    </span>
  );
}

function FieldName({ row }: { row: Row }) {
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const fieldRoute = useRouteRef(fieldRouteRef);
  const { name } = row.field;
  return (
    <>
      {row.parent && (
        <VisuallyHidden>
          {t('contract.schema.within', { parent: row.parent })}{' '}
        </VisuallyHidden>
      )}
      {name ? (
        <Link
          to={fieldRoute({ name: encodeURIComponent(name) })}
          color="inherit"
          className={mono}
          title={t('contract.schema.whereElse', { field: name })}
        >
          {name}
        </Link>
      ) : (
        t('contract.schema.noName')
      )}
    </>
  );
}

export interface FieldRowProps {
  row: Row;
  isCollapsed: boolean;
  isOpen: boolean;
  /** Whether the address leads to this field. */
  isChosen: boolean;
  findings?: readonly DocumentFinding[];
  change?: ChangeWeight;
  marks?: FieldMarks;
  results: ResultsByRule;
  /** Both must stay the same, as hundreds of rows compare them. */
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
}

function PlainRow(props: FieldRowProps) {
  const { row, isCollapsed, isOpen, isChosen, results, onToggle, onOpen } =
    props;
  const classes = useSchemaStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView?.({ block: 'center' });
  }, [isChosen]);
  const { field, id, level } = row;
  const name = field.name || t('contract.schema.noName');
  const isGroup = field.children.length > 0;
  const Icon = isCollapsed ? RightIcon : DownIcon;
  return (
    <>
      <tr
        ref={element}
        className={classNames(classes.row, { [classes.chosen]: isChosen })}
        aria-current={isChosen || undefined}
      >
        <th scope="row">
          <div
            className={classes.name}
            style={{ paddingLeft: (level - 1) * INDENT }}
          >
            {isGroup ? (
              <button
                type="button"
                className={classes.expander}
                aria-expanded={!isCollapsed}
                aria-label={
                  isCollapsed
                    ? t('contract.schema.expand', { field: name })
                    : t('contract.schema.collapse', { field: name })
                }
                onClick={() => onToggle(id)}
              >
                <Icon fontSize="small" />
              </button>
            ) : (
              <span className={classes.leaf} />
            )}
            <span>
              <span className={isGroup ? classes.group : undefined}>
                <FieldName row={row} />
              </span>
              <Marks
                findings={props.findings}
                change={props.change}
                marks={props.marks}
                deprecated={field.deprecated}
                critical={field.criticalDataElement}
              />
            </span>
          </div>
        </th>
        <td className={classes.type}>
          {field.typeText ?? field.physicalType ?? '–'}
          {field.typeText && field.physicalType && (
            <div className={classes.second}>{field.physicalType}</div>
          )}
        </td>
        <td className={classes.nowrap}>
          <FieldKey field={field} />
        </td>
        <td className={field.required ? undefined : classes.soft}>
          {field.required
            ? t('contract.schema.required')
            : t('contract.schema.optional')}
        </td>
        <td className={classes.nowrap}>
          <Classification value={field.classification} />
        </td>
        <td className={classes.description} dir="auto">
          {field.description ?? (
            <span className={classes.soft}>
              {t('contract.schema.noDescription')}
            </span>
          )}{' '}
          {hasDetails(field) && (
            <PlainButton
              expanded={isOpen}
              label={t('contract.schema.detailsOf', { field: name })}
              onClick={() => onOpen(id)}
            >
              {t('contract.schema.details')}
            </PlainButton>
          )}
        </td>
        <td>
          <RulesCell rules={field.quality} results={results} />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.detailRow}>
          <td
            colSpan={FIELD_COLUMNS}
            style={{ paddingLeft: 16 + level * INDENT }}
          >
            <FieldDetails field={field} results={results} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A field of a contract; what does not fit into a row opens below it. */
export const FieldRow = memo(PlainRow);
