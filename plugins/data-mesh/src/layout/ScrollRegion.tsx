import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles(theme => ({
  frame: { position: 'relative' },
  region: { overflowX: 'auto' },
  // What is cut at the edge must not look as if that were all.
  more: {
    '&::after': {
      background: `linear-gradient(to right, transparent, ${
        theme.palette.type === 'dark' ? 'rgba(0,0,0,.6)' : 'rgba(0,0,0,.18)'
      })`,
      bottom: 0,
      content: '""',
      pointerEvents: 'none',
      position: 'absolute',
      right: 0,
      top: 0,
      width: 20,
      zIndex: 3,
    },
  },
}));

interface ScrollRegionProps {
  label: string;
  /** Of the part that scrolls. */
  className?: string;
  children: ReactNode;
}

/** Scrolls what is too wide for the page, with the keyboard as well. */
export function ScrollRegion({
  label,
  className,
  children,
}: ScrollRegionProps) {
  const classes = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // A stop of the tab key only where there is something to scroll.
  const [scrolls, setScrolls] = useState(false);
  const [hasMore, setHasMore] = useState(false);
  const measure = () => {
    const element = ref.current;
    if (!element) return;
    const hidden = element.scrollWidth - element.clientWidth;
    setScrolls(hidden > 0);
    // Widths are rounded, and the offset is negative where text runs leftwards.
    setHasMore(hidden - Math.abs(element.scrollLeft) > 1);
  };
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={classNames(classes.frame, { [classes.more]: hasMore })}>
      <div
        ref={ref}
        className={classNames(classes.region, className)}
        onScroll={measure}
        {...(scrolls
          ? { role: 'group', 'aria-label': label, tabIndex: 0 }
          : {})}
      >
        {children}
      </div>
    </div>
  );
}
