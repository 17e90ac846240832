import {
  CSV_SAMPLE_LENGTH,
  MAX_DBT_MANIFEST_LENGTH,
  SchemaFormat,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** The beginning of a file, for what needs no more. */
export interface FileText {
  text: string;
  /** Whether there is more in the file. */
  isSample: boolean;
}

/** Whether a file holds data, of which the first rows are enough. */
export function isCsv(file: File, format: SchemaFormat | undefined): boolean {
  if (format) return format === 'csv';
  return /\.(csv|tsv|txt)$/i.test(file.name) || file.type === 'text/csv';
}

function readText(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(blob);
  });
}

/**
 * Reads a file without leaving the browser. Of a CSV only the first rows are
 * loaded, whatever its size.
 *
 * @returns undefined when the file is too large
 */
export async function readSourceFile(
  file: File,
  format: SchemaFormat | undefined,
): Promise<FileText | undefined> {
  if (isCsv(file, format) && file.size > CSV_SAMPLE_LENGTH) {
    const start = await readText(file.slice(0, CSV_SAMPLE_LENGTH));
    // The last line may be cut off, even within a letter.
    const end = start.lastIndexOf('\n');
    return { text: end > 0 ? start.slice(0, end) : start, isSample: true };
  }
  if (file.size > MAX_DBT_MANIFEST_LENGTH) return undefined;
  return { text: await readText(file), isSample: false };
}
