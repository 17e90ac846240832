import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CSV_SAMPLE_LENGTH,
  MAX_DBT_MANIFEST_LENGTH,
  readSchemaSource,
  SchemaFormat,
  SchemaSourceResult,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useRef, useState } from 'react';
import { dataMeshFieldsTranslationRef } from '../translation';
import { isCsv, readSourceFile } from './sourceFile';

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);

interface Pasted {
  isReading: boolean;
  problem?: string;
  result?: SchemaSourceResult;
}

/** Reads what was pasted or uploaded; an older reading never overtakes. */
export function usePastedSchema() {
  const { t } = useTranslationRef(dataMeshFieldsTranslationRef);
  const [state, setState] = useState<Pasted>({ isReading: false });
  const latest = useRef(0);

  const read = async (work: () => Promise<Omit<Pasted, 'isReading'>>) => {
    latest.current += 1;
    const mine = latest.current;
    setState({ isReading: true });
    const done = await work();
    if (mine === latest.current) setState({ isReading: false, ...done });
  };

  const parse = async (
    text: string,
    format: SchemaFormat | undefined,
    notes: string[],
  ) => {
    try {
      const result = await readSchemaSource(text, format);
      if (!result.schemas.some(({ fields }) => fields.length)) {
        return { problem: t('schema.dialog.nothing') };
      }
      return { result: { ...result, notes: [...notes, ...result.notes] } };
    } catch (error) {
      return {
        problem: t('schema.dialog.failed', {
          message: messageOf(error as Error),
        }),
      };
    }
  };

  return {
    ...state,
    forget: () => {
      latest.current += 1;
      setState({ isReading: false });
    },
    readText: (text: string, format?: SchemaFormat) =>
      read(() => parse(text, format, [])),
    readFile: (file: File, format?: SchemaFormat) =>
      read(async () => {
        try {
          const content = await readSourceFile(file, format);
          if (!content) {
            return {
              problem: t('schema.dialog.tooLarge', {
                file: file.name,
                megabytes: megabytes(file.size),
                max: megabytes(MAX_DBT_MANIFEST_LENGTH),
              }),
            };
          }
          const notes = content.isSample
            ? [
                t('schema.dialog.sampled', {
                  file: file.name,
                  kilobytes: String(CSV_SAMPLE_LENGTH / 1024),
                }),
              ]
            : [];
          return await parse(
            content.text,
            format ?? (isCsv(file, format) ? 'csv' : undefined),
            notes,
          );
        } catch (error) {
          return {
            problem: t('schema.dialog.unreadable', {
              file: file.name,
              message: messageOf(error as Error),
            }),
          };
        }
      }),
  };
}
