// @ts-check

// Times are ISO 8601 in UTC with milliseconds (24 characters), so that they
// compare as text and read the same from both databases.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('contract_versions', table => {
    table.comment('Every definition of a data contract that was seen');
    table.text('entity_ref').notNullable().comment('Ref of the API');
    table.string('content_hash', 64).notNullable();
    table.text('contract_id').notNullable().comment('As the document says');
    table.text('version').notNullable();
    table.text('status').notNullable();
    table.text('standard_version').notNullable();
    table.text('document').notNullable().comment('Deflated, in base64');
    table.text('findings').notNullable().comment('JSON');
    table.integer('errors').notNullable();
    table.integer('warnings').notNullable();
    table.text('source').nullable();
    table.string('first_seen_at', 24).notNullable();
    table.string('seen_until', 24).nullable().comment('Null: still there');
    table
      .integer('is_cut')
      .notNullable()
      .comment('1: examples and allowed values were removed');
    table.text('change').nullable().comment('JSON: against the one before');
    table.primary(['entity_ref', 'content_hash']);
    table.index(['contract_id'], 'contract_versions_contract_id_idx');
    table.index(['seen_until', 'status'], 'contract_versions_seen_until_idx');
  });

  await knex.schema.createTable('served_contracts', table => {
    table.comment('What the outputs of products have served, and serve');
    table.text('entity_ref').notNullable().comment('Ref of the product');
    table.text('output').notNullable();
    table.text('contract_ref').notNullable();
    table.string('content_hash', 64).notNullable();
    table.text('version').notNullable();
    table.string('served_from', 24).notNullable();
    table.string('served_until', 24).nullable().comment('Null: served now');
    table
      .integer('seen')
      .notNullable()
      .comment('Versions so far, this one too');
    table
      .integer('is_draft')
      .notNullable()
      .comment('1: served only because nothing else was');
    table.text('breaks').notNullable().comment('JSON: what it breaks, texts');
    table.primary(['entity_ref', 'output', 'contract_ref', 'content_hash']);
    table.index(['contract_ref'], 'served_contracts_contract_ref_idx');
  });

  await knex.schema.createTable('contract_fields', table => {
    table.comment('Fields of the data contracts that are in the catalog');
    table.text('entity_ref').notNullable().comment('Ref of the API');
    table.integer('place').notNullable().comment('Order in the document');
    table.text('path').notNullable();
    table.text('name').notNullable();
    table.text('name_key').notNullable().comment('Lower case, for searching');
    table.text('business_key').notNullable().comment('Of the business name');
    table.text('facts').notNullable().comment('JSON: what is shown');
    table.primary(['entity_ref', 'place']);
  });
  // Names are searched by how they begin, which PostgreSQL looks up only so.
  const order = knex.client.config.client === 'pg' ? ' text_pattern_ops' : '';
  for (const column of ['name_key', 'business_key']) {
    await knex.raw(
      `create index contract_fields_${column}_idx on contract_fields (${column}${order})`,
    );
  }

  // What they say is read anew: more is read of them now.
  await knex('contract_documents').delete();
  await knex.schema.alterTable('contract_documents', table => {
    table.text('contract_id').notNullable().defaultTo('');
    table
      .string('fields_hash', 64)
      .notNullable()
      .defaultTo('')
      .comment('Content whose fields are in contract_fields');
    table.index(['contract_id'], 'contract_documents_contract_id_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('contract_documents', table => {
    table.dropIndex(['contract_id'], 'contract_documents_contract_id_idx');
    table.dropColumn('contract_id');
    table.dropColumn('fields_hash');
  });
  await knex.schema.dropTable('contract_fields');
  await knex.schema.dropTable('served_contracts');
  await knex.schema.dropTable('contract_versions');
};
