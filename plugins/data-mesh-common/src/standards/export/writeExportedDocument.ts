import { Document, parseDocument, stringify } from 'yaml';
import { isObject } from '../../contracts/odcs/readDocument';
import { readText } from '../../contracts/standards/readText';
import { FieldStep } from '../fieldPath';
import { sameValue } from '../sameValue';
import { ExportedDocument, setCustomValue } from './ExportedDocument';

const yamlOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  aliasDuplicateObjects: false,
};

/** Changes only what differs, so that comments and the order of fields stay. */
function change(
  yaml: Document,
  at: FieldStep[],
  before: unknown,
  after: unknown,
): void {
  if (sameValue(before, after)) return;
  if (isObject(before) && isObject(after)) {
    for (const key of Object.keys(before)) {
      if (!(key in after)) yaml.deleteIn([...at, key]);
    }
    for (const [key, value] of Object.entries(after)) {
      change(yaml, [...at, key], before[key], value);
    }
  } else if (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length <= after.length
  ) {
    after.forEach((value, i) => change(yaml, [...at, i], before[i], value));
  } else {
    // A single value keeps the comment beside it.
    const isSingle = typeof after !== 'object' || after === null;
    yaml.setIn(
      at,
      isSingle
        ? after
        : yaml.createNode(after, { aliasDuplicateObjects: false }),
    );
  }
}

/** The text of the file with its comments, changed to what the document says. */
function changedSource(source: string, document: object): string | undefined {
  if (source.trimStart().startsWith('{')) return undefined;
  const before = readText(source);
  if (!before.ok) return undefined;
  if (sameValue(before.document, document)) return source;
  try {
    const yaml = parseDocument(source);
    change(yaml, [], before.document, document);
    const text = yaml.toString(yamlOptions);
    const after = readText(text);
    return after.ok && sameValue(after.document, document) ? text : undefined;
  } catch {
    // What is to be changed is written elsewhere as an alias.
    return undefined;
  }
}

const comment = (text: string) => `# ${text.replace(/\s+/g, ' ')}\n`;

/**
 * The text of an exported document. YAML keeps the comments of the file that it is
 * based on.
 *
 * @public
 */
export function writeExportedDocument(
  { document, source, notes }: ExportedDocument,
  format: 'yaml' | 'json',
): string {
  if (format === 'json') {
    const noted = JSON.parse(JSON.stringify(document));
    for (const { property, text } of notes) {
      setCustomValue(noted, property, text);
    }
    return `${JSON.stringify(noted, null, 2)}\n`;
  }
  const text =
    (source !== undefined && changedSource(source, document)) ||
    stringify(document, yamlOptions);
  return notes.map(note => comment(note.text)).join('') + text;
}
