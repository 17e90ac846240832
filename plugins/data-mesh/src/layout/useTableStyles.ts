import { makeStyles } from '@material-ui/core/styles';

/** What the tables of the page have in common. */
export const useTableStyles = makeStyles(theme => ({
  table: {
    '& td, & th': {
      lineHeight: '20px',
      padding: theme.spacing(1),
      // The theme breaks words anywhere; here the table is scrolled instead.
      wordBreak: 'normal',
    },
    '& th': { whiteSpace: 'nowrap' },
    '&& tbody tr': {
      background: 'none',
      borderTop: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
    },
    '& tbody td': { verticalAlign: 'inherit' },
  },
  /** Cells below each other on a phone, without their heads. */
  stacked: {
    [theme.breakpoints.down('xs')]: {
      '& thead': {
        clip: 'rect(0 0 0 0)',
        height: 1,
        overflow: 'hidden',
        position: 'absolute',
      },
      '& tbody, & tbody tr, & tbody td': { display: 'block' },
      '& tbody td': {
        border: 0,
        padding: theme.spacing(0.5, 1),
        textAlign: 'left',
        width: 'auto',
      },
      // A number alone would say nothing there.
      '& tbody td[data-label]': {
        display: 'inline-block',
        '&::before': {
          color: 'var(--bui-fg-secondary)',
          content: 'attr(data-label) " "',
        },
      },
    },
  },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  /** The smaller line below. */
  second: {
    color: 'var(--bui-fg-secondary)',
    fontSize: 12,
    lineHeight: '17px',
  },
}));
