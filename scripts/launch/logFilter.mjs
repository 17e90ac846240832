const colours = /\x1b\[[0-9;]*m/g;
const longest = 400;

export function withoutColours(line) {
  return line.replace(colours, '');
}

/**
 * Decides line by line what of the portal's log a person should see: warnings
 * and errors with the lines that belong to them, such as a stack, and each
 * warning once. Returns a function that takes a line without colours and
 * returns what to show of it, if anything.
 */
export function createLogFilter() {
  const seen = new Set();
  let showing = false;
  return line => {
    const entry = /^\d{4}-\d\d-\d\dT\S+ (\S+ (\w+) .*)$/.exec(line);
    if (entry) {
      const [, text, level] = entry;
      showing = (level === 'warn' || level === 'error') && !seen.has(text);
      if (showing) {
        seen.add(text);
        return shorten(text);
      }
      return undefined;
    }
    if (/^\s*(ERROR\b|×|\S*Error:|error:)/.test(line)) {
      showing = true;
    } else if (
      /^(<[ietw]>|Loading |Starting |Loaded |Found |\s*$)/.test(line)
    ) {
      showing = false;
    }
    return showing ? shorten(line) : undefined;
  };
}

function shorten(text) {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
