import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  button: {
    background: 'none',
    border: 0,
    color: theme.palette.link,
    cursor: 'pointer',
    font: 'inherit',
    fontSize: 14,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    padding: 0,
    textAlign: 'left',
    textDecoration: 'underline',
  },
}));

interface PlainButtonProps {
  /** What it does, where its words alone do not say so. */
  label?: string;
  /** Where it leads, when its words say what is there. */
  hint?: string;
  expanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A button that looks like a link, because it leads to a place on the page. */
export function PlainButton({
  label,
  hint,
  expanded,
  onClick,
  children,
}: PlainButtonProps) {
  const classes = useStyles();
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={hint}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
