-- There is data: fails when the table is empty.
{{ config(meta={'dimension': 'coverage'}) }}
select counted.total
from (select count(*) as total from {{ ref('${{ values.port }}') }}) as counted
where counted.total = 0
