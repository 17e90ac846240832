import { resolve } from 'node:path';
import {
  DocumentValidation,
  validateStandardDocument,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { findDocuments } from '../files/documents';
import { readStart } from '../files/readStart';
import { Arguments } from '../readArguments';
import { counted } from '../report/counted';
import { Report, ReportItem } from '../report/Report';
import { Terminal } from '../Terminal';

function itemsOf(file: string, { findings }: DocumentValidation): ReportItem[] {
  return findings.map(({ path, line, column, severity, message, allowed }) => ({
    file,
    line,
    column,
    level: severity,
    title: path || undefined,
    message: allowed ? `${message}; allowed: ${allowed}` : message,
  }));
}

/** Holds documents against the standards' versions that they name. */
export async function validateFiles(
  options: Arguments,
  terminal: Terminal,
): Promise<Report> {
  const files = await findDocuments(options, terminal);
  const items: ReportItem[] = [];
  const data: object[] = [];
  for (const file of files) {
    const bytes = await readStart(resolve(terminal.cwd, file));
    const validation = validateStandardDocument(bytes);
    items.push(...itemsOf(file, validation));
    const { standard, standardVersion, valid, findings } = validation;
    data.push({ file, standard, standardVersion, valid, findings });
  }
  const errors = items.filter(({ level }) => level === 'error').length;
  const warnings = items.length - errors;
  return {
    command: 'validate',
    summary: files.length
      ? `${counted(files.length, 'document')}, ${counted(
          errors,
          'error',
        )}, ${counted(warnings, 'warning')}`
      : 'There are no documents of ODCS or ODPS here',
    failed: errors > 0,
    items,
    details: [],
    data,
  };
}
