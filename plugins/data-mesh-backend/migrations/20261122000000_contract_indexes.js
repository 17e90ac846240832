// @ts-check

/**
 * Nearly all versions are those of now, so an index that begins with that is of
 * no use. SQLite preferred it to the primary key, and looked at all versions
 * whenever some were recorded. Contracts whose fields have to be read are few
 * among all, and were looked for among all.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('contract_versions', table => {
    table.dropIndex(
      ['seen_until', 'status'],
      'contract_versions_seen_until_idx',
    );
    table.index(['status', 'seen_until'], 'contract_versions_status_idx');
  });
  await knex.raw(
    `create index contract_documents_fields_idx on contract_documents (entity_ref)
     where fields_hash <> content_hash`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index contract_documents_fields_idx');
  await knex.schema.alterTable('contract_versions', table => {
    table.dropIndex(['status', 'seen_until'], 'contract_versions_status_idx');
    table.index(['seen_until', 'status'], 'contract_versions_seen_until_idx');
  });
};
