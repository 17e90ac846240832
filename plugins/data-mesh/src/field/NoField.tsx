import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { rootRouteRef } from '../routes';
import { dataMeshTranslationRef } from '../translation';

/** Says that no contract has a field of this name, and where to look on. */
export function NoField({ name }: { name: string }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const root = useRouteRef(rootRouteRef);
  return (
    <>
      <Text as="p">{t('field.none', { name })}</Text>
      <Text as="p" color="secondary">
        {t('field.noneHint')}
      </Text>
      <Link to={root()} underline="always">
        {t('field.explore')}
      </Link>
    </>
  );
}
