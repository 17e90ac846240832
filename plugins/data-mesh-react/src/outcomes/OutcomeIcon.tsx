import { CheckOutcome } from '@backstage-data-mesh/plugin-data-mesh-common';
import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';

// Shapes differ, so that colour is never the only sign: a disc, a diamond, rings,
// a shield, a dash. Cut-outs show the surface below.
const shapes: Record<CheckOutcome, JSX.Element> = {
  pass: (
    <path
      fillRule="evenodd"
      d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4.2-4.2 1.7-1.7 2.5 2.5 5.7-5.7 1.7 1.7-7.4 7.4Z"
    />
  ),
  fail: (
    <path
      fillRule="evenodd"
      d="M12 .8 23.2 12 12 23.2.8 12 12 .8Zm3.6 6L12 10.3 8.4 6.8 6.8 8.4l3.5 3.6-3.5 3.6 1.6 1.6 3.6-3.5 3.6 3.5 1.6-1.6-3.5-3.6 3.5-3.6-1.6-1.6Z"
    />
  ),
  unknown: (
    <path
      fillRule="evenodd"
      d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1.1 11.6h2.2v2.2h-2.2v-2.2ZM12 6.2a3.8 3.8 0 0 0-3.8 3.7h2.1c0-1 .8-1.7 1.7-1.7s1.7.8 1.7 1.7c0 1.7-2.8 1.7-2.8 4.5h2.2c0-1.9 2.7-2.2 2.7-4.5A3.8 3.8 0 0 0 12 6.2Z"
    />
  ),
  due: (
    <path
      fillRule="evenodd"
      d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1 3h2v4.6l3.6 2.1-1 1.7-4.6-2.7V7Z"
    />
  ),
  upcoming: (
    <path
      fillRule="evenodd"
      d="M7 2h2v2h6V2h2v2h3v17H4V4h3V2Zm11 7H6v10h12V9Zm-8 2.2 3.6 2.8L10 16.8v-5.6Z"
    />
  ),
  'not-applicable': <path d="M5 11h14v2H5z" />,
  exempt: (
    <path
      fillRule="evenodd"
      d="M12 1.5 3.5 5v6c0 5.2 3.6 10 8.5 11.5 4.9-1.5 8.5-6.3 8.5-11.5V5L12 1.5Zm0 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Zm-.8 1.8v3.9l3 1.8.8-1.3-2.3-1.4v-3h-1.5Z"
    />
  ),
};

/**
 * Props of {@link OutcomeIcon}.
 *
 * @public
 */
export interface OutcomeIconProps extends SvgIconProps {
  outcome: CheckOutcome;
}

/**
 * The shape of an outcome, in the colour of the text around it. A word has to
 * stand beside it.
 *
 * @public
 */
export function OutcomeIcon({ outcome, ...props }: OutcomeIconProps) {
  return (
    <SvgIcon fontSize="inherit" aria-hidden {...props}>
      {shapes[outcome]}
    </SvgIcon>
  );
}
