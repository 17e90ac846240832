-- The key of several columns occurs once.
{% raw %}{{ config(meta={'dimension': 'uniqueness'}) }}{% endraw %}
select
{%- for field in values.keys %}
    {% if field.quote %}{% raw %}{{ adapter.quote({% endraw %}${{ field.quoted | dump }}{% raw %}) }}{% endraw %}{% else %}${{ field.name }}{% endif %},
{%- endfor %}
    count(*) as occurrences
from {{ ref('${{ values.port }}') }}
group by
{%- for field in values.keys %}
    {% if field.quote %}{% raw %}{{ adapter.quote({% endraw %}${{ field.quoted | dump }}{% raw %}) }}{% endraw %}{% else %}${{ field.name }}{% endif %}${{ ',' if not loop.last }}
{%- endfor %}
having count(*) > 1
