// @ts-check

/**
 * The next sweep fills it in: with who they are, the facts of every product
 * differ from those that are stored.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('products', table => {
    table
      .text('consumer_refs')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON list; a caller counts those that they may read');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('products', table => {
    table.dropColumn('consumer_refs');
  });
};
