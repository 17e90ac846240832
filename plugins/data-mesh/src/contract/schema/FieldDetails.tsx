import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { FieldView } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Fragment, ReactNode } from 'react';
import { dataMeshTranslationRef } from '../../translation';
import type { contract as words } from '../../translation/contract';
import { SafeLink } from '../SafeLink';
import { useMono } from '../useMono';
import { RuleList } from './RuleList';
import { ResultsByRule } from './ruleResults';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    margin: 0,
    '& dt': { color: 'var(--bui-fg-secondary)' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

/** Whether a field says more than its row shows. */
export function hasDetails(field: FieldView): boolean {
  const texts = [
    ...[field.businessName, field.physicalName, field.semanticType],
    ...[field.encryptedName, field.transformLogic, field.transformDescription],
  ];
  const lists = [
    ...[field.enum, field.examples, field.options, field.relationships],
    ...[field.tags, field.links, field.customProperties, field.quality],
    field.transformSourceObjects,
  ];
  return texts.some(Boolean) || lists.some(list => list.length > 0);
}

interface FieldDetailsProps {
  field: FieldView;
  results: ResultsByRule;
}

/** All that a contract says of a field beside its row. */
export function FieldDetails({ field, results }: FieldDetailsProps) {
  const classes = useStyles();
  const mono = useMono();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const code = (text: string | undefined) =>
    text && <code className={mono}>{text}</code>;
  const list = (texts: string[]) => texts.length > 0 && code(texts.join(', '));
  const facts: [keyof typeof words.detail, ReactNode][] = [
    ['businessName', field.businessName],
    ['physicalName', code(field.physicalName)],
    ['semanticType', field.semanticType],
    ['encryptedName', code(field.encryptedName)],
    [
      'values',
      field.enum.length > 0 &&
        field.enum.map(({ value, label, description }) => (
          <div key={value}>
            {code(value)} {[label, description].filter(Boolean).join(': ')}
          </div>
        )),
    ],
    ['examples', list(field.examples)],
    [
      'options',
      list(field.options.map(({ name, value }) => `${name}: ${value}`)),
    ],
    [
      'transform',
      (field.transformLogic || field.transformDescription) && (
        <>
          {code(field.transformLogic)} {field.transformDescription}
        </>
      ),
    ],
    ['sources', list(field.transformSourceObjects)],
    [
      'relationships',
      list(field.relationships.map(({ to }) => to.join(', ')).filter(Boolean)),
    ],
    ['tags', field.tags.join(', ')],
    [
      'links',
      field.links.length > 0 &&
        field.links.map(({ url, type, description }) => (
          <div key={url}>
            <SafeLink url={url}>{description || type || url}</SafeLink>
          </div>
        )),
    ],
    [
      'custom',
      field.customProperties.length > 0 &&
        field.customProperties.map(({ property, value }) => (
          <div key={property}>{code(`${property}: ${value}`)}</div>
        )),
    ],
    [
      'rules',
      field.quality.length > 0 && (
        <RuleList rules={field.quality} results={results} />
      ),
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <Fragment key={name}>
              <dt>{t(`contract.detail.${name}`)}</dt>
              <dd dir="auto">{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
