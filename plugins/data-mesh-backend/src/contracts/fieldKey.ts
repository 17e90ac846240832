/** How names are compared: people do not remember upper and lower case. */
export const fieldKey = (name: string): string =>
  name.trim().toLocaleLowerCase('en-US');
