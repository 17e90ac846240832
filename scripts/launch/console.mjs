const interactive = process.stdout.isTTY && !process.env.CI;
let transient = false;

/** Shows a line that the next one replaces. Only on a terminal: a log would fill with them. */
export function showProgress(text) {
  if (interactive) {
    process.stdout.write(`\r\x1b[K  ${text}`.slice(0, process.stdout.columns));
    transient = true;
  }
}

export function print(text = '') {
  if (transient) {
    process.stdout.write('\r\x1b[K');
    transient = false;
  }
  process.stdout.write(`${text}\n`);
}

/** Measures from now on: `elapsed()` → `38 s`. */
export function stopwatch() {
  const startedAt = Date.now();
  return () => formatDuration(Date.now() - startedAt);
}

export function formatDuration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) {
    return `${Math.round(milliseconds)} ms`;
  }
  return seconds < 120
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Runs something that takes a while, and says how long it took: `✓ install 38 s`. */
export async function step(title, action) {
  const elapsed = stopwatch();
  showProgress(`${title} …`);
  try {
    const result = await action();
    print(`✓ ${title} ${elapsed()}`);
    return result;
  } catch (error) {
    print(`✗ ${title} ${elapsed()}`);
    throw error;
  }
}

/** The end of a log, for an error message. */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
