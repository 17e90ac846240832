import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import classNames from 'classnames';
import { ReactNode } from 'react';
import { ScrollRegion } from '../governance/ScrollRegion';
import { useTableStyles } from '../governance/useTableStyles';

interface PlainTableProps {
  label: string;
  heads: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table of a few rows without anything to be done in it. */
export function PlainTable({ label, heads, rows }: PlainTableProps) {
  const { table, stacked } = useTableStyles();
  return (
    <ScrollRegion label={label}>
      <Table
        size="small"
        className={classNames(table, stacked)}
        aria-label={label}
      >
        <TableHead>
          <TableRow>
            {heads.map(head => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, cells }) => (
            <TableRow key={key}>
              {cells.map((cell, i) => (
                <TableCell key={heads[i]}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
