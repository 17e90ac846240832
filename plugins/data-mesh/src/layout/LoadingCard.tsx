import { Card, CardBody, Skeleton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  lines: {
    display: 'grid',
    gap: theme.spacing(1.5),
    // The colour of a skeleton is the one of the page, and almost that of a card.
    '& > *': { background: theme.palette.action.selected },
  },
}));

const widths = ['40%', '90%', '70%'];

/** Holds the place of a card of this height while its content is loaded. */
export function LoadingCard({ height }: { height: number }) {
  const classes = useStyles();
  return (
    <Card style={{ height }}>
      <CardBody>
        <div className={classes.lines}>
          {widths.map(width => (
            <Skeleton key={width} width={width} height={16} />
          ))}
        </div>
      </CardBody>
    </Card>
  );
}
