import { InputForm } from '@backstage-data-mesh/plugin-data-mesh-common';

/** Tells inputs apart: one port is chosen once. */
export function inputKey({ from, port = '' }: InputForm): string {
  return `${from}#${port}`;
}
