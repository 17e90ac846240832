import Button from '@material-ui/core/Button';
import { withStyles } from '@material-ui/core/styles';

/** A button that is written like those of the form around it, not in capitals. */
export const FormButton = withStyles({ root: { textTransform: 'none' } })(
  Button,
) as typeof Button;
