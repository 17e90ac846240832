import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { LineageBox } from './lineageBoxes';
import { dataMeshTranslationRef } from '../translation';

interface LineageListProps {
  title: string;
  empty: string;
  boxes: LineageBox[];
}

/** The same lineage as a list, for narrow screens and for reading aloud. */
export function LineageList({ title, empty, boxes }: LineageListProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  if (!boxes.length) {
    return (
      <>
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
        <Text color="secondary">{empty}</Text>
      </>
    );
  }
  return (
    <>
      <Text as="h4" variant="body-medium" weight="bold">
        {`${title} (${boxes.length})`}
      </Text>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('product.lineage.name')}</TableCell>
            <TableCell>{t('product.lineage.domain')}</TableCell>
            <TableCell align="right">{t('product.lineage.away')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {boxes.map(box => (
            <TableRow key={box.id}>
              <TableCell>
                {box.isMissing ? (
                  t('product.lineage.missing', { name: box.title })
                ) : (
                  <EntityRefLink entityRef={box.id} title={box.title} />
                )}
              </TableCell>
              <TableCell>
                {box.domain ? (
                  <EntityDisplayName entityRef={box.domain} hideIcon />
                ) : (
                  '–'
                )}
              </TableCell>
              <TableCell align="right">
                {t('product.lineage.stepsAway', {
                  count: Math.abs(box.distance),
                })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
