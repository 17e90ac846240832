import { DocumentFinding } from '../findings/DocumentFinding';
import { MAX_CONTRACT_LENGTH } from './readText';

/** Most bytes that a character of a document may take. */
const MAX_BYTES = MAX_CONTRACT_LENGTH * 4;

/**
 * The text of a file, or why it has none.
 *
 * @public
 */
export type DecodedText =
  | { ok: true; text: string }
  | { ok: false; finding: DocumentFinding };

const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const failure = (message: string, allowed: string): DecodedText => ({
  ok: false,
  finding: {
    path: '',
    severity: 'error',
    rule: 'encoding',
    message,
    allowed,
  },
});

/**
 * The text of a file, which must be UTF-8, with or without a mark of its order
 * of bytes.
 *
 * @public
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) {
    return failure(
      `the document has ${bytes.length} bytes`,
      `at most ${MAX_BYTES}`,
    );
  }
  if (utf16Marks.some(([a, b]) => bytes[0] === a && bytes[1] === b)) {
    return failure('the document is written in UTF-16', 'UTF-8');
  }
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    };
  } catch {
    return failure('the document is not written in UTF-8', 'UTF-8');
  }
}
