-- One output of the product: contracts/ says what it promises. It begins with the
-- columns of its first input; join the others here.
with source as (

    select * from {{ ref('stg_${{ values.mainInput }}') }}

),

final as (

    select
{%- set types = {
  string: '{{ dbt.type_string() }}',
  integer: '{{ dbt.type_bigint() }}',
  number: '{{ dbt.type_numeric() }}',
  boolean: '{{ dbt.type_boolean() }}',
  date: 'date',
  timestamp: '{{ dbt.type_timestamp() }}',
  time: 'time'
} %}
{%- for field in values.fields %}
{%- if field.quote %}
{%- set column = '{{ adapter.quote(' + (field.quoted | dump) + ') }}' %}
{%- else %}
{%- set column = field.name %}
{%- endif %}
{%- if types[field.logicalType] %}
        cast(${{ column }} as ${{ types[field.logicalType] }}) as ${{ column }}${{ ',' if not loop.last }}
{%- else %}
        ${{ column }}${{ ',' if not loop.last }}
{%- endif %}
{%- endfor %}
    from source

)

select * from final
