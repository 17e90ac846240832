/** What happens in a page until it can be used; milliseconds since the start. */
export interface Observation {
  /** When what was waited for was there, to be painted next. */
  shown: number;
  /** When, besides, no request that counts was under way any more. */
  ready: number;
  /** Those that count. */
  requests: { url: string; start: number }[];
  /** Each kept the page from answering for more than 50 ms. */
  longTasks: { start: number; end: number }[];
}

/** What to wait for. */
export interface Expectation {
  /** Something of the page's content. */
  selector: string;
  /** Requests whose URL contains this count; none counts without it. */
  requests?: string;
  /** For so long nothing must change for the page to be ready. */
  quietMs: number;
}

declare global {
  interface Window {
    benchmark: {
      /** Begins anew: for a page that is opened within the running app. */
      begin(expectation: Expectation): void;
      done: Promise<Observation>;
    };
  }
}

/**
 * Runs in the page before anything else of it does, so it must not use anything
 * from outside. Looks after each change of the document, which tells what was
 * sent before the content was there from what the content itself sends, and
 * from then on at each frame: the first one from which on everything stays as
 * it should is when the page was ready.
 */
export function watch(first: Expectation): void {
  const requests: { url: string; start: number; open: boolean }[] = [];
  const longTasks: { start: number; end: number }[] = [];
  let expected: Expectation = first;
  let run = 0;

  const originalFetch = window.fetch;
  window.fetch = async (...args) => {
    const [target] = args;
    const url = target instanceof Request ? target.url : String(target);
    const request = { url, start: performance.now(), open: true };
    requests.push(request);
    try {
      const response = await originalFetch(...args);
      // Until its last byte, not only its head, has come.
      response
        .clone()
        .arrayBuffer()
        .catch(() => {})
        .finally(() => {
          request.open = false;
        });
      return response;
    } catch (error) {
      request.open = false;
      throw error;
    }
  };
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      longTasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  const observe = (start: number) =>
    new Promise<Observation>(resolve => {
      run += 1;
      const ownRun = run;
      let shown: number | undefined;
      let since: number | undefined;
      const isVisible = () =>
        document.querySelector(expected.selector) !== null;
      const counted = () =>
        requests.filter(
          request =>
            request.start >= start &&
            expected.requests &&
            request.url.includes(expected.requests),
        );
      const look = () => {
        if (ownRun !== run) return;
        const now = performance.now();
        if (!isVisible() || counted().some(({ open }) => open)) {
          since = undefined;
        } else {
          since ??= now;
        }
        if (since === undefined || now - since < expected.quietMs) {
          requestAnimationFrame(look);
          return;
        }
        resolve({
          shown: shown! - start,
          ready: since - start,
          requests: counted().map(request => ({
            url: request.url,
            start: request.start - start,
          })),
          longTasks: longTasks
            .filter(task => task.end > start)
            .map(task => ({
              start: task.start - start,
              end: task.end - start,
            })),
        });
      };
      new MutationObserver((_changes, observer) => {
        if (ownRun !== run) observer.disconnect();
        if (ownRun !== run || !isVisible()) return;
        observer.disconnect();
        shown = performance.now();
        look();
      }).observe(document, { childList: true, subtree: true });
    });
  window.benchmark = {
    begin(next) {
      expected = next;
      window.benchmark.done = observe(performance.now());
    },
    // The clock of a page starts with the navigation to it.
    done: observe(0),
  };
}
