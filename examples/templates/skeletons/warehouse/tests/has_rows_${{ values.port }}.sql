-- There is data: fails when the table is empty.
select counted.total
from (select count(*) as total from {{ ref('${{ values.port }}') }}) as counted
where counted.total = 0
