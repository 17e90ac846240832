// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('changed_entities', table => {
    table.comment('Entities that an event told of, for all replicas');
    table.text('entity_ref').primary();
    table
      .string('told_at', 24)
      .notNullable()
      .comment('When it was last told, ISO 8601 in UTC');
    table.index(['told_at'], 'changed_entities_told_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changed_entities');
};
