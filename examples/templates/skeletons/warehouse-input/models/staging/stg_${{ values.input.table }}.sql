-- ${{ values.input.from }}, as it comes. Rename and cast here, join in marts.
with source as (

    select * from {{ source('inputs', '${{ values.input.table }}') }}

)

select * from source
