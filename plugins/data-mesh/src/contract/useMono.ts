import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  mono: {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: 13,
    // Long names must not make columns so narrow that others break, too.
    overflowWrap: 'break-word',
  },
});

/** The class of names, places and values as they stand in a contract. */
export function useMono(): string {
  return useStyles().mono;
}
