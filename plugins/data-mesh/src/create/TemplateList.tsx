import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Skeleton, Tag, TagGroup, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { LoadProblem } from '../loading/LoadProblem';
import { dataMeshTranslationRef } from '../translation';
import {
  Prefill,
  TemplateType,
  useTemplateLink,
  useTemplates,
} from './templates';

/** Where templates of this suite are, ready to be registered. */
const TEMPLATES_URL =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/docs/templates.md';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.25, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: 600 },
}));

function TemplateItem({ template, href }: { template: Entity; href: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { primaryTitle, Icon } = useEntityPresentation(template);
  const { description, tags = [] } = template.metadata;
  return (
    <li className={classes.item}>
      {Icon && <Icon fontSize="small" />}
      <div className={classes.text}>
        <Link to={href} className={classes.name}>
          {primaryTitle}
        </Link>
        {description && (
          <Text as="p" variant="body-small" color="secondary">
            {description}
          </Text>
        )}
        {tags.length > 0 && (
          <TagGroup aria-label={t('create.tags', { template: primaryTitle })}>
            {tags.map(tag => (
              <Tag key={tag} id={tag} size="small">
                {tag}
              </Tag>
            ))}
          </TagGroup>
        )}
      </div>
    </li>
  );
}

interface TemplateListProps {
  type: TemplateType;
  prefill?: Prefill;
}

/** The templates of a type, each a link to its form. */
export function TemplateList({ type, prefill }: TemplateListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { value, error, retry } = useTemplates(type);
  const link = useTemplateLink();
  if (error) {
    return (
      <LoadProblem title={t('create.failed')} error={error} retry={retry} />
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('create.loading')}>
        <Skeleton width="100%" height={120} />
      </div>
    );
  }
  if (!value.length || !link) {
    return (
      <>
        <Text as="p">{t('create.none', { type })}</Text>
        <Link to={TEMPLATES_URL}>{t('create.examples')}</Link>
      </>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('create.templates')}>
      {value.map(template => (
        <TemplateItem
          key={stringifyEntityRef(template)}
          template={template}
          href={link(template, prefill)}
        />
      ))}
    </ul>
  );
}
