-- What the contract promises, with made-up rows.
create table "${{ values.port }}" (
{%- set types = {
  string: 'text',
  integer: 'bigint',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamptz',
  time: 'time',
  object: 'jsonb',
  array: 'jsonb'
} %}
{%- for field in values.fields %}
    "${{ field.name | replace('"', '""') }}" ${{ types[field.logicalType] }}{% if field.required or field.primaryKey %} not null{% endif %}{% if field.unique %} unique{% endif %}${{ ',' if not loop.last or values.keys.length }}
{%- endfor %}
{%- if values.keys.length %}
    primary key ({% for field in values.keys %}"${{ field.name | replace('"', '""') }}"${{ ', ' if not loop.last }}{% endfor %})
{%- endif %}
);
{% for row in values.rows %}
insert into "${{ values.port }}" values ({% for field in values.fields %}{% if field.logicalType == 'integer' or field.logicalType == 'number' or field.logicalType == 'boolean' %}${{ row[field.name] }}{% else %}'${{ row[field.name] | dump if field.logicalType == 'object' or field.logicalType == 'array' else row[field.name] }}'{% endif %}${{ ', ' if not loop.last }}{% endfor %});
{%- endfor %}
