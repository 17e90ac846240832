/**
 * Words for how closed data is, as contracts of many companies use them. ODCS
 * leaves the words open; the first four are those of a DataProduct.
 */
const ranks = new Map(
  Object.entries({
    public: 0,
    open: 0,
    internal: 1,
    private: 1,
    confidential: 2,
    sensitive: 2,
    pii: 2,
    personal: 2,
    personally: 2,
    identifiable: 2,
    personaldata: 2,
    gdpr: 2,
    ccpa: 2,
    restricted: 3,
    secret: 3,
    phi: 3,
    pci: 3,
    hipaa: 3,
    special: 3,
  }),
);

/**
 * How closed a classification is: 0 public, 1 internal, 2 confidential, 3
 * restricted; -1 for nothing and for words that nobody agreed on. Of several
 * words the strictest counts.
 */
export function sensitivityOf(classification: string | undefined): number {
  const words = (classification ?? '')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    // What is not public is internal; what is not secret may be anything.
    .replace(/\b(non|not)[^a-z]*public\b/g, 'internal')
    .replace(/\b(non|not)[^a-z]+[a-z]+/g, '')
    .split(/[^a-z]+/);
  return words.reduce(
    (highest, word) => Math.max(highest, ranks.get(word) ?? -1),
    -1,
  );
}
