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

function steps(distance: number): string {
  const count = Math.abs(distance);
  return count === 1 ? '1 step' : `${count} steps`;
}

interface LineageListProps {
  title: string;
  empty: string;
  boxes: LineageBox[];
}

/** The same lineage as a list, for narrow screens and for reading aloud. */
export function LineageList({ title, empty, boxes }: LineageListProps) {
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
            <TableCell>Name</TableCell>
            <TableCell>Domain</TableCell>
            <TableCell align="right">Away</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {boxes.map(box => (
            <TableRow key={box.id}>
              <TableCell>
                {box.isMissing ? (
                  `${box.title}: not in the catalog, or not for you to see`
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
              <TableCell align="right">{steps(box.distance)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
