/** Gives every element that is measured this width, which jsdom has not. */
export function fakeWidth(width: number): void {
  Object.assign(window, {
    ResizeObserver: class {
      private readonly callback: (entries: unknown[]) => void;
      constructor(callback: (entries: unknown[]) => void) {
        this.callback = callback;
      }
      observe() {
        this.callback([{ contentRect: { width } }]);
      }
      unobserve() {}
      disconnect() {}
    },
  });
}

/** Measures nothing again. */
export function noWidth(): void {
  delete (window as Partial<typeof window>).ResizeObserver;
}
