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
import { DataStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { DataStatusBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Ago } from '../format/Ago';
import { ScrollRegion } from '../layout/ScrollRegion';
import { useTableStyles } from '../layout/useTableStyles';
import { DataStatuses } from '../quality/useDataStatuses';
import { LineageBox } from './lineageBoxes';
import { KnownEdge } from './mergeObserved';
import { dataMeshTranslationRef } from '../translation';

interface LineageListProps {
  title: string;
  empty: string;
  boxes: LineageBox[];
  /** How the data of products is today, as far as it is known. */
  statuses: DataStatuses | undefined;
  /** Links of the lineage; missing while it is not known what runs have shown. */
  edges?: KnownEdge[];
}

/** The last run that was seen to take the box's data, on its way to the root. */
function SeenCell({ box, edges }: { box: LineageBox; edges: KnownEdge[] }) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const own = edges.filter(({ from, to }) =>
    box.distance < 0 ? from === box.id : to === box.id,
  );
  const [newest] = own
    .filter(({ seen }) => seen)
    .sort(
      (a, b) => Date.parse(b.seen!.lastSeenAt) - Date.parse(a.seen!.lastSeenAt),
    );
  if (!newest) return <>{t('product.lineage.line.declared')}</>;
  return (
    <>
      {newest.undeclared
        ? t('product.lineage.line.seen')
        : t('product.lineage.line.both')}
      <Text as="div" variant="body-small" color="secondary">
        <Ago at={newest.seen!.lastSeenAt} /> · {newest.seen!.job}
      </Text>
    </>
  );
}

/** Says only what is wrong: most of a long list is well, or not known. */
function BadStatus({ status }: { status: DataStatus | undefined }) {
  if (status !== 'failing' && status !== 'late') return null;
  return (
    <div>
      <DataStatusBadge status={status} />
    </div>
  );
}

/** The same lineage as a list, for narrow screens and for reading aloud. */
export function LineageList({
  title,
  empty,
  boxes,
  statuses,
  edges,
}: LineageListProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const { table } = useTableStyles();
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
      <ScrollRegion label={title}>
        <Table size="small" className={table} aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{t('product.lineage.name')}</TableCell>
              <TableCell>{t('product.lineage.domain')}</TableCell>
              {edges && <TableCell>{t('product.lineage.runs')}</TableCell>}
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
                  <BadStatus status={statuses?.get(box.id)} />
                </TableCell>
                <TableCell>
                  {box.domain ? (
                    <EntityDisplayName entityRef={box.domain} hideIcon />
                  ) : (
                    '–'
                  )}
                </TableCell>
                {edges && (
                  <TableCell>
                    <SeenCell box={box} edges={edges} />
                  </TableCell>
                )}
                <TableCell align="right">
                  {t('product.lineage.stepsAway', {
                    count: Math.abs(box.distance),
                  })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </>
  );
}
