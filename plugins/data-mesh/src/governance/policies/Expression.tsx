import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  code: {
    background: 'var(--bui-bg-neutral-2, var(--bui-bg-surface-2))',
    borderRadius: 3,
    display: 'block',
    fontFamily: 'monospace',
    fontSize: 12,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    padding: theme.spacing(0.5, 1),
    whiteSpace: 'pre-wrap',
  },
}));

/** An expression, wrapped so that all of it can be read. */
export function Expression({ text }: { text: string }) {
  const classes = useStyles();
  return <code className={classes.code}>{text.trim()}</code>;
}
