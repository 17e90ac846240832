import { screen, waitFor, within } from '@testing-library/react';
import { examplePreview } from '../../../dev/exampleGovernance';
import { refusal, silence } from '../../__testUtils__/fakeBackend';
import {
  governanceBackend,
  openGovernance,
} from '../../__testUtils__/openGovernance';

jest.setTimeout(60_000);

// jsdom has no layout, which the editor needs.
jest.mock('./PolicyEditor', () => ({
  PolicyEditor: (props: {
    value: string;
    label: string;
    onChange: (value: string) => void;
  }) => (
    <textarea
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
    />
  ),
}));

describe('trying a change of a policy', () => {
  const backend = governanceBackend();
  const open = (search?: string) => openGovernance(backend, search);
  const policies = () =>
    screen.findByRole('table', { name: 'Policies in force' });
  const sent = (path: string) =>
    backend.seen.filter(one => one.method === 'POST' && one.path === path);

  const editor = () =>
    screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'The policy as YAML',
    });
  const outcome = () =>
    screen.getByRole('region', { name: 'What would change' });

  it('shows who would lose a level, and keeps that while one edits', async () => {
    backend.post('/scorecards/preview', examplePreview);
    const user = open();
    await policies();
    await user.click(
      screen.getByRole('button', { name: 'Try a change on Quality' }),
    );
    const yaml = (await editor()).value;
    expect(yaml).toContain('kind: Scorecard');
    await user.click(screen.getByRole('button', { name: 'Run' }));
    const table = await screen.findByRole('table', {
      name: 'What would change',
    });
    expect(sent('/scorecards/preview')[0].body).toEqual({
      scorecard: yaml,
      replaces: 'builtin:quality',
    });
    expect(table).toHaveTextContent('Click Events');
    expect(table).toHaveTextContent(
      'Now in the way: The latest result of every output is fresh',
    );
    expect(outcome()).toHaveTextContent(
      '1 product falls, none rises, 1 keeps its level.',
    );
    await user.type(await editor(), '# more');
    expect(outcome()).toHaveTextContent('Of an earlier text');
    expect(table).toBeVisible();
  });

  it('says what is wrong and where', async () => {
    backend.post('/scorecards/preview', {
      ...examplePreview,
      problems: [
        { path: 'spec.checks[0].expression', message: 'prodct is unknown' },
      ],
    });
    const user = open('?try=builtin:quality');
    await editor();
    await user.click(screen.getByRole('button', { name: 'Run' }));
    const alert = await within(outcome()).findByRole('alert');
    expect(alert).toHaveTextContent('1 problem');
    expect(alert).toHaveTextContent('spec.checks[0].expression');
    expect(alert).toHaveTextContent(/Line \d+, column \d+/);
    expect(alert).toHaveTextContent('prodct is unknown');
  });

  it('shows only the problems of the last run', async () => {
    const unknown = { path: 'spec.checks[0].expression', message: 'a is old' };
    backend.post('/scorecards/preview', {
      ...examplePreview,
      problems: [unknown, unknown],
    });
    const user = open('?try=builtin:quality');
    await editor();
    await user.click(screen.getByRole('button', { name: 'Run' }));
    const alert = await within(outcome()).findByRole('alert');
    expect(alert).toHaveTextContent('1 problem');
    expect(within(alert).getAllByText('a is old')).toHaveLength(1);
    backend.post('/scorecards/preview', {
      ...examplePreview,
      problems: [{ path: 'spec.levels', message: 'b is new' }],
    });
    await user.click(screen.getByRole('button', { name: 'Run again' }));
    expect(await within(outcome()).findByText('b is new')).toBeVisible();
    expect(within(outcome()).queryByText('a is old')).toBeNull();
  });

  it('asks nobody about what is no YAML', async () => {
    const user = open('?try=builtin:quality');
    await user.type(await editor(), 'x: "');
    await user.click(screen.getByRole('button', { name: 'Run' }));
    expect(await within(outcome()).findByRole('alert')).toHaveTextContent(
      /Line \d+/,
    );
    expect(sent('/scorecards/preview')).toEqual([]);
  });

  it('can be given up while it runs, and says why it failed', async () => {
    backend.post('/scorecards/preview', silence);
    const user = open('?try=builtin:quality');
    await editor();
    await user.click(screen.getByRole('button', { name: 'Run' }));
    expect(
      await screen.findByRole('progressbar', { name: 'Running…' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    backend.post('/scorecards/preview', () =>
      refusal(503, 'ServiceUnavailableError', 'Others are being tried'),
    );
    await user.click(screen.getByRole('button', { name: 'Run again' }));
    expect(await screen.findByText(/not be tried: Others are/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: /Try a change:/ }),
      ).toBeNull(),
    );
  });
});
