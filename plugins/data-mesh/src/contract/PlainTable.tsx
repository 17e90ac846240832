import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import classNames from 'classnames';
import { ReactNode } from 'react';
import { ScrollRegion } from '../layout/ScrollRegion';
import { useTableStyles } from '../layout/useTableStyles';

interface PlainTableProps {
  label: string;
  heads: string[];
  rows: { key: string; cells: ReactNode[] }[];
  /** Heads that stand beside their values where those are below each other. */
  labelled?: string[];
}

/** A table of a few rows without anything to be done in it. */
export function PlainTable({
  label,
  heads,
  rows,
  labelled = [],
}: PlainTableProps) {
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
                <TableCell
                  key={heads[i]}
                  data-label={
                    labelled.includes(heads[i]) ? heads[i] : undefined
                  }
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
