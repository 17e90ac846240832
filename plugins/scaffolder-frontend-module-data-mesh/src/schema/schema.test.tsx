import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openForm } from '../__testUtils__/openForm';
import { field } from '.';

jest.setTimeout(120_000);

const open = (fields: object[] = []) =>
  openForm({
    fields: [field],
    pages: [{ fields: { type: 'array', 'ui:field': 'DataContractFields' } }],
    values: { fields },
  });
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `field_${i}`,
    logicalType: 'string',
  }));
const cell = (name: string) => screen.findByRole('textbox', { name });
const button = (name: string) => screen.findByRole('button', { name });

describe('DataContractFields', () => {
  it('edits fields one by one, with the keyboard', async () => {
    const { user, values } = open();
    await user.click(await button('Add field'));
    await waitFor(async () =>
      expect(await cell('Name of field 1')).toHaveFocus(),
    );
    await user.keyboard('order_id{Enter}');
    // Enter leads on: here to the button that adds the next field.
    await waitFor(async () => expect(await button('Add field')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await cell('Name of field 2')).toHaveFocus(),
    );
    await user.keyboard('email{Tab}');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Type of email' }),
      'string',
    );
    await user.click(
      screen.getByRole('checkbox', { name: 'order_id is part of the key' }),
    );
    expect(
      screen.getByRole('checkbox', { name: 'order_id is never empty' }),
    ).toBeChecked();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Classification of email' }),
      'confidential',
    );
    await user.type(await cell('Description of email'), 'Where we write to');
    expect(await values()).toEqual({
      fields: [
        {
          name: 'order_id',
          logicalType: 'string',
          primaryKey: true,
          required: true,
        },
        {
          name: 'email',
          logicalType: 'string',
          classification: 'confidential',
          description: 'Where we write to',
        },
      ],
    });
  });

  it('moves and removes rows, and the focus goes with them', async () => {
    const { user, values } = open(many(3));
    await user.click(await button('Move field_0 down'));
    await waitFor(async () =>
      expect(await button('Move field_0 down')).toHaveFocus(),
    );
    await user.keyboard('{Enter}');
    // It is the last one now and can only go up.
    await waitFor(async () =>
      expect(await button('Move field_0 up')).toHaveFocus(),
    );
    await user.click(await button('Remove field_1'));
    await waitFor(async () =>
      expect(await button('Remove field_2')).toHaveFocus(),
    );
    expect((await values()).fields.map(({ name }: any) => name)).toEqual([
      'field_2',
      'field_0',
    ]);
  });

  it('reports names that are missing or occur twice, at their rows', async () => {
    const { user, next } = open([
      ...many(2),
      { name: '', logicalType: 'date' },
    ]);
    const second = await cell('Name of field 2');
    await user.clear(second);
    await user.type(second, 'field_0');
    await user.tab();
    expect(
      await screen.findAllByText('Another field has this name.'),
    ).toHaveLength(2);
    expect(second).toBeInvalid();
    expect(second).toHaveAccessibleDescription('Another field has this name.');
    expect(screen.getByText('Give the field a name.')).toBeVisible();
    await next();
    expect(
      (await screen.findAllByText(/The name field_0 occurs twice/))[0],
    ).toBeVisible();
    expect(screen.getAllByText(/Field 3 has no name/)[0]).toBeVisible();
  });

  it.each([
    [0, /needs at least one field/],
    [1001, /At most 1,000 fields; these are 1,001/],
  ])('refuses %s fields', async (count, message) => {
    const { next } = open(many(count));
    await next();
    expect((await screen.findAllByText(message))[0]).toBeVisible();
  });

  it('pages a thousand fields', async () => {
    const { user } = open(many(999));
    expect(await screen.findByText('999 fields')).toBeVisible();
    expect(screen.getAllByRole('textbox', { name: /^Name of/ })).toHaveLength(
      50,
    );
    await user.click(await button('Add field'));
    await waitFor(async () =>
      expect(await cell('Name of field 1000')).toHaveFocus(),
    );
    expect(await button('Add field')).toBeDisabled();
    await user.click(await button('Move field 1000 up'));
    await user.click(await button('Previous page'));
    await user.click(await button('Move field_900 up'));
    expect(await cell('Name of field 900')).toHaveValue('field_900');
  });
});

describe('the dialog that reads a schema', () => {
  const paste = async (text: string, fields: object[] = []) => {
    const form = open(fields);
    await form.user.click(await button('Paste or upload a schema'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/Nothing you paste leaves your browser/),
    ).toBeVisible();
    if (text) {
      await form.user.click(dialog.getByRole('textbox', { name: 'Schema' }));
      await form.user.paste(text);
      await form.user.click(
        dialog.getByRole('button', { name: 'Read the fields' }),
      );
    }
    return { ...form, dialog };
  };
  const upload = async (file: File) => {
    const form = await paste('');
    await userEvent.upload(
      document.querySelector<HTMLInputElement>('input[type=file]')!,
      file,
    );
    return form;
  };

  it('reads SQL and replaces the fields', async () => {
    const { user, dialog, values } = await paste(
      'CREATE TABLE orders (order_id VARCHAR(20) PRIMARY KEY, amount DECIMAL(10,2));',
      many(1),
    );
    expect(
      await dialog.findByText('SQL (CREATE TABLE): 2 fields'),
    ).toBeVisible();
    await user.click(
      dialog.getByRole('button', { name: 'Replace the fields' }),
    );
    const { fields } = await values();
    expect(fields).toHaveLength(2);
    expect(fields[0]).toMatchObject({ name: 'order_id', primaryKey: true });
  });

  it('lets one choose among several schemas, and adds to what is there', async () => {
    const { user, dialog, values } = await paste(
      'CREATE TABLE a (x INT);\nCREATE TABLE b (y INT, z DATE);',
      many(1),
    );
    await user.selectOptions(
      await dialog.findByRole('combobox', { name: 'Which schema' }),
      'b',
    );
    await user.click(dialog.getByRole('button', { name: 'Add to the fields' }));
    expect((await values()).fields.map(({ name }: any) => name)).toEqual([
      'field_0',
      'y',
      'z',
    ]);
  });

  it('says what could not be read, and keeps the fields', async () => {
    const { user, dialog } = await paste('{"type": "record",', many(2));
    expect(await dialog.findByText(/This could not be read/)).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Replace the fields' }),
    ).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('2 fields')).toBeVisible();
  });

  it('reads only the beginning of a large CSV', async () => {
    const row = `${'1,2026-01-01,somebody@example.com\n'}`;
    const file = new File(
      ['id,day,email\n', row.repeat(20_000)],
      'orders.csv',
      { type: 'text/csv' },
    );
    const slice = jest.spyOn(file, 'slice');
    const { dialog, user, values } = await upload(file);
    expect(
      await dialog.findByText('CSV with a header: 3 fields'),
    ).toBeVisible();
    expect(
      dialog.getByText(/Only the first 256 KiB of orders.csv were read/),
    ).toBeVisible();
    expect(slice).toHaveBeenCalledWith(0, 256 * 1024);
    await user.click(dialog.getByRole('button', { name: 'Use these fields' }));
    const { fields } = await values();
    expect(JSON.stringify(fields)).not.toContain('somebody');
    expect(fields.map(({ name }: any) => name)).toEqual(['id', 'day', 'email']);
  });

  it('refuses a file that no schema can be, without loading it', async () => {
    const file = new File(['{}'], 'dump.json');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    const { dialog } = await upload(file);
    expect(
      await dialog.findByText(/dump.json has 100 MB; at most 20 are read/),
    ).toBeVisible();
  });
});
