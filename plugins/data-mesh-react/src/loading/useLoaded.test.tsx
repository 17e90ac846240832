import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoaded } from './useLoaded';

/** Answers when a test says so. */
function pending() {
  const answers = new Map<
    string,
    { resolve: (value: string) => void; reject: (error: Error) => void }
  >();
  const signals = new Map<string, AbortSignal>();
  const load = (question: string) => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      answers.set(question, { resolve, reject });
      signals.set(question, signal);
    });
  return { answers, signals, load };
}

describe('useLoaded', () => {
  const open = (keep: boolean = false) => {
    const backend = pending();
    const hook = renderHook(
      ({ question }: { question: string | undefined }) =>
        useLoaded(question, backend.load(question ?? ''), { keep }),
      { initialProps: { question: 'a' as string | undefined } },
    );
    return { ...backend, hook };
  };
  const answer = (
    answers: ReturnType<typeof pending>['answers'],
    question: string,
    value: string,
  ) => act(async () => answers.get(question)!.resolve(value));

  it('drops an answer that is overtaken, and gives its request up', async () => {
    const { answers, signals, hook } = open();
    hook.rerender({ question: 'b' });
    expect(signals.get('a')!.aborted).toBe(true);
    await answer(answers, 'a', 'old');
    expect(hook.result.current).toMatchObject({ loading: true });
    expect(hook.result.current.value).toBeUndefined();
    await answer(answers, 'b', 'new');
    expect(hook.result.current).toMatchObject({ loading: false, value: 'new' });
  });

  it('shows no answer to another question, unless it is asked to', async () => {
    for (const keep of [false, true]) {
      const { answers, hook } = open(keep);
      await answer(answers, 'a', 'one');
      hook.rerender({ question: 'b' });
      expect(hook.result.current.loading).toBe(true);
      expect(hook.result.current.value).toBe(keep ? 'one' : undefined);
    }
  });

  it('keeps an error until it is asked again', async () => {
    const { answers, hook } = open();
    await act(async () => answers.get('a')!.reject(new Error('gone')));
    expect(hook.result.current.error?.message).toBe('gone');
    act(() => hook.result.current.retry());
    expect(hook.result.current).toMatchObject({ loading: true });
    expect(hook.result.current.error).toBeUndefined();
    await answer(answers, 'a', 'back');
    expect(hook.result.current.value).toBe('back');
  });

  it('asks nothing without a question', async () => {
    const { answers, hook } = open();
    hook.rerender({ question: undefined });
    await waitFor(() => expect(hook.result.current.loading).toBe(false));
    expect([...answers.keys()]).toEqual(['a']);
  });

  it('takes a newer answer that is at hand', async () => {
    const { answers, hook } = open();
    await answer(answers, 'a', 'old');
    act(() => hook.result.current.replace('measured again'));
    expect(hook.result.current).toMatchObject({
      loading: false,
      value: 'measured again',
    });
  });
});
