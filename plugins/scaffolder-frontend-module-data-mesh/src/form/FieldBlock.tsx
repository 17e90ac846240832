import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  block: { border: 0, margin: 0, minWidth: 0, padding: 0 },
  title: {
    color: theme.palette.text.primary,
    display: 'block',
    fontSize: 16,
    fontWeight: 700,
    padding: 0,
  },
  help: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    '& p': { margin: theme.spacing(0.25, 0, 1) },
  },
}));

interface FieldBlockProps {
  title: string;
  help?: string;
  required?: boolean;
  children: ReactNode;
}

/** A field of several controls: a title, what it is about, the controls. */
export function FieldBlock({
  title,
  help,
  required,
  children,
}: FieldBlockProps) {
  const classes = useStyles();
  return (
    <fieldset className={classes.block}>
      <Typography component="legend" className={classes.title}>
        {required ? `${title} *` : title}
      </Typography>
      {help && (
        <MarkdownContent
          content={help}
          linkTarget="_blank"
          className={classes.help}
        />
      )}
      {children}
    </fieldset>
  );
}
