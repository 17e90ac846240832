import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({ region: { overflowX: 'auto' } });

interface ScrollRegionProps {
  label: string;
  children: ReactNode;
}

/** Scrolls what is too wide for the page, with the keyboard as well. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const classes = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  // A stop of the tab key only where there is something to scroll.
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={ref}
      className={classes.region}
      {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
