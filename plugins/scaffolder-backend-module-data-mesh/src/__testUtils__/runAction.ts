import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';

/**
 * Runs an action as the scaffolder does, and returns its outputs.
 *
 * @param context - what is not of the mock: input, workspacePath, isDryRun
 */
export async function runAction<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  action: TemplateAction<Input, Output, 'v2'>,
  context: Partial<ActionContext<Input, Output, 'v2'>> & {
    input: Input;
    workspacePath: string;
  },
): Promise<Partial<Output>> {
  const outputs: Record<string, unknown> = {};
  await action.handler({
    ...createMockActionContext<Input, Output>(context as object),
    ...context,
    output: (name: keyof Output, value: unknown) => {
      outputs[String(name)] = value;
    },
  } as ActionContext<Input, Output, 'v2'>);
  return outputs as Partial<Output>;
}
