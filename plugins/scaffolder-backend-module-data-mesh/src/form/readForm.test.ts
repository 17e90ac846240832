import { readForm } from './readForm';

const form = { name: 'orders' };

it.each([
  [
    { description: "{{ env_var('DBT_PASSWORD') }}" },
    'values.description: "{{"',
  ],
  [{ title: 'a {% raw %} b' }, 'values.title: "{%"'],
  [{ server: { type: 'postgres', host: '{# x #}' } }, 'values.server.host'],
  [
    { fields: [{ name: 'x }} {{ y', logicalType: 'string' as const }] },
    'values.fields.0.name: "{{"',
  ],
  [{ port: 'x (id int); drop table y' }, 'values.port: allowed: a letter'],
  [{ tags: ['Ümlaut x'] }, 'values.tags.0: allowed: lower case letters'],
  [
    { fields: [{ name: 'two\nlines', logicalType: 'string' as const }] },
    'values.fields.0.name: line breaks are not allowed',
  ],
  [{ name: 'null' }, 'values.name: allowed: a letter'],
])('refuses %j', (more, message) => {
  expect(() => readForm({ ...form, ...more })).toThrow(message);
});

it('leaves texts as they are', () => {
  const values = { ...form, title: 'Kündigungs-"Gründe" {and} more' };
  expect(readForm(values)).toBe(values);
});
