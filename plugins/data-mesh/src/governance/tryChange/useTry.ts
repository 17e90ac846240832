import { useApi } from '@backstage/core-plugin-api';
import {
  PolicyPreviewResult,
  PolicyView,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isShipped } from '../shippedPolicy';
import {
  LocatedProblem,
  locateProblems,
  syntaxProblems,
} from './locateProblems';

/** How long an answer may take. */
export const TIMEOUT_SECONDS = 60;

/** What became of the last run, and the last result that was good. */
export interface Tried {
  running: boolean;
  /** The text that was run last. */
  yaml?: string;
  result?: { yaml: string; answer: PolicyPreviewResult };
  /** What is wrong with the text that was run last. */
  problems: LocatedProblem[];
  error?: Error;
  timedOut: boolean;
}

const nothing: Tried = { running: false, problems: [], timedOut: false };

/** Tries texts of a policy, one at a time; a newer run gives up the older. */
export function useTry({ scorecard: { id } }: PolicyView): Tried & {
  run: (yaml: string) => void;
  cancel: () => void;
} {
  const api = useApi(dataMeshApiRef);
  const [tried, setTried] = useState(nothing);
  const asked = useRef<AbortController>();
  useEffect(() => () => asked.current?.abort(), []);

  const cancel = useCallback(() => {
    asked.current?.abort();
    setTried(last => ({ ...last, running: false }));
  }, []);

  const run = useCallback(
    async (yaml: string) => {
      asked.current?.abort();
      const syntax = syntaxProblems(yaml);
      if (syntax.length) {
        asked.current = undefined;
        setTried(({ result }) => ({
          ...nothing,
          result,
          yaml,
          problems: syntax,
        }));
        return;
      }
      const controller = new AbortController();
      asked.current = controller;
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        controller.abort();
      }, TIMEOUT_SECONDS * 1000);
      const finish = (change: Partial<Tried>) => {
        if (asked.current !== controller) return;
        setTried(({ result }) => ({ ...nothing, result, yaml, ...change }));
      };
      setTried(({ result }) => ({ ...nothing, result, yaml, running: true }));
      try {
        const answer = await api.previewScorecard(
          yaml,
          isShipped(id) ? id : undefined,
          { signal: controller.signal },
        );
        if (controller.signal.aborted) return;
        finish(
          answer.problems.length
            ? { problems: locateProblems(yaml, answer.problems) }
            : { result: { yaml, answer } },
        );
      } catch (error) {
        if (timedOut) finish({ timedOut: true });
        else if (!controller.signal.aborted) finish({ error: error as Error });
      } finally {
        clearTimeout(timer);
      }
    },
    [api, id],
  );
  return { ...tried, run, cancel };
}
