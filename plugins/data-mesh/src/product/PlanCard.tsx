import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import Grid from '@material-ui/core/Grid';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { DateTime } from 'luxon';
import { useProduct } from './useProduct';

function day(date: string | undefined): string {
  return date ? DateTime.fromISO(date).toFormat('d MMM yyyy') : 'No date';
}

/** What the product wants to reach, and what is planned. */
export function PlanCard() {
  const { metrics = [], roadmap = [] } = useProduct().product.spec;
  if (!metrics.length && !roadmap.length) return null;
  return (
    <EntityInfoCard title="Goals and roadmap">
      <Grid container spacing={4}>
        {metrics.length > 0 && (
          <Grid item xs={12} md={roadmap.length ? 5 : 12}>
            <Table size="small" aria-label="Success metrics">
              <TableHead>
                <TableRow>
                  <TableCell>Success metric</TableCell>
                  <TableCell align="right">Target</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {metrics.map(({ name, target, unit }) => (
                  <TableRow key={name}>
                    <TableCell>{name}</TableCell>
                    <TableCell align="right">
                      {target === undefined ? (
                        <Text color="secondary">none set</Text>
                      ) : (
                        `${target.toLocaleString()} ${unit ?? ''}`
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Grid>
        )}
        {roadmap.length > 0 && (
          <Grid item xs={12} md={metrics.length ? 7 : 12}>
            <Table size="small" aria-label="Roadmap">
              <TableHead>
                <TableRow>
                  <TableCell>Roadmap</TableCell>
                  <TableCell>Status</TableCell>
                  <TableCell align="right">Due</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {roadmap.map(({ title, status, due }) => (
                  <TableRow key={title}>
                    <TableCell>{title}</TableCell>
                    <TableCell>{status ?? '–'}</TableCell>
                    <TableCell align="right">{day(due)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Grid>
        )}
      </Grid>
    </EntityInfoCard>
  );
}
