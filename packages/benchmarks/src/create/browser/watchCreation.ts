/** Milliseconds since the click on *Create*, by the browser's clock. */
export interface Creation {
  /** Until the task's page showed the link to the product. */
  linked: number;
  /** Until the list of products had it, with a level. */
  listed: number;
}

/** What to wait for. */
export interface ExpectedCreation {
  entityRef: string;
  /** Text of the link. */
  link: string;
  /** The list that Explore shows, when it looks for this product. */
  list: string;
  authorization: string;
  pollMs: number;
}

declare global {
  interface Window {
    creation: Promise<Creation>;
  }
}

/**
 * Runs in the page with the button *Create*, so it must not use anything from
 * outside. The page of the task comes without loading the app anew, so one clock
 * sees all.
 */
export function watchCreation(expected: ExpectedCreation): void {
  const clicked = new Promise<number>(resolve => {
    document.addEventListener(
      'click',
      event => {
        const button = (event.target as Element).closest('button');
        // When the browser got it, not when the page had time for it.
        if (button?.textContent === 'Create') resolve(event.timeStamp);
      },
      { capture: true },
    );
  });
  const hasLink = () =>
    [...document.querySelectorAll('a')].some(
      a =>
        a.textContent?.includes(expected.link) && a.getClientRects().length > 0,
    );
  const linked = new Promise<number>(resolve => {
    new MutationObserver((_changes, observer) => {
      if (!hasLink()) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
  const isListed = async () => {
    const response = await fetch(expected.list, {
      headers: { authorization: expected.authorization },
    });
    const { items = [] } = await response.json();
    return items.some(
      (item: { entityRef: string; level: string | null }) =>
        item.entityRef === expected.entityRef && item.level !== null,
    );
  };
  const listed = clicked.then(async () => {
    while (!(await isListed())) {
      await new Promise(resolve => setTimeout(resolve, expected.pollMs));
    }
    return performance.now();
  });
  window.creation = Promise.all([clicked, linked, listed]).then(
    ([start, link, list]) => ({ linked: link - start, listed: list - start }),
  );
}
