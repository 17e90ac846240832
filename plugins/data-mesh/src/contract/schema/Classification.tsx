import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/Lock';

/** What everybody, or everybody in the organisation, may see. */
const open = ['public', 'open', 'internal'];

const useStyles = makeStyles({
  lock: { fontSize: 14, marginRight: 4, verticalAlign: 'text-bottom' },
});

/** A classification, with a lock from confidential on. */
export function Classification({ value }: { value: string | undefined }) {
  const classes = useStyles();
  if (!value) return <>–</>;
  return (
    <>
      {!open.includes(value.toLocaleLowerCase('en-US')) && (
        <LockIcon aria-hidden className={classes.lock} />
      )}
      {value}
    </>
  );
}
