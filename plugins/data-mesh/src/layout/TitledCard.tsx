import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  actions: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
}));

interface TitledCardProps {
  title: string;
  subtitle?: ReactNode;
  /** Stands at the end of the title's line. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A card of our pages: a title, what it is about, what can be done, content. */
export function TitledCard({
  title,
  subtitle,
  actions,
  className,
  children,
}: TitledCardProps) {
  const classes = useStyles();
  return (
    <Card className={className}>
      <CardHeader>
        <div className={classes.head}>
          <div>
            <Text as="h2" variant="title-x-small" weight="bold">
              {title}
            </Text>
            {subtitle && (
              <Text as="p" variant="body-small" color="secondary">
                {subtitle}
              </Text>
            )}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
