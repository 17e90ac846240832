// @ts-check

// Times are ISO 8601 in UTC with milliseconds (24 characters), so that they
// compare as text and read the same from both databases. JSON is text, too:
// a `json` column would refuse some of it and give it back in other bytes.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exemptions', table => {
    table.comment('Checks that products need not pass for a while');
    table.string('id', 36).primary();
    table.text('scorecard').notNullable();
    table.text('check_id').notNullable();
    table.text('reason').notNullable();
    table
      .string('state', 16)
      .notNullable()
      .comment('requested, approved, denied or revoked; expiry is computed');
    table.text('requested_by').notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table
      .integer('renewals')
      .notNullable()
      .comment('Approved exemptions of the same check and product before it');
    table.text('decided_by').nullable();
    table.string('decided_at', 24).nullable();
    table.text('decision_reason').nullable();
    table.text('revoked_by').nullable();
    table.string('revoked_at', 24).nullable();
    table.text('revocation_reason').nullable();
    table.index(['requested_at', 'id'], 'exemptions_requested_at_idx');
    table.index(['state', 'expires_at'], 'exemptions_state_idx');
    table.index(['scorecard', 'check_id'], 'exemptions_check_idx');
  });

  await knex.schema.createTable('exemption_products', table => {
    table.comment('The products of each exemption');
    table
      .string('exemption_id', 36)
      .notNullable()
      .references('id')
      .inTable('exemptions')
      .onDelete('CASCADE');
    table.text('entity_ref').notNullable();
    table.primary(['exemption_id', 'entity_ref']);
    table.index(['entity_ref'], 'exemption_products_entity_ref_idx');
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('Who confirmed what the catalog says about a product');
    table.string('id', 36).primary();
    table.text('entity_ref').notNullable();
    table.text('attested_by').notNullable();
    table.string('attested_at', 24).notNullable();
    table
      .string('digest', 64)
      .notNullable()
      .comment('Of the facts whose change ends the attestation');
    table.string('statement_digest', 64).notNullable();
    table.text('statement').notNullable().comment('JSON');
    table.string('via', 16).notNullable();
    table.string('ended_at', 24).nullable();
    table.text('ended_reason').nullable();
    table.index(['entity_ref', 'attested_at'], 'attestations_entity_ref_idx');
  });

  await knex.schema.createTable('ledger', table => {
    table.comment('Decisions, each chained to the one before by its hash');
    table.integer('seq').primary();
    table.string('at', 24).notNullable();
    table.text('actor').notNullable();
    table.text('action').notNullable();
    table.text('subject').notNullable();
    table.text('details').notNullable().comment('JSON');
    table.string('algorithm', 16).notNullable();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ledger');
  await knex.schema.dropTable('attestations');
  await knex.schema.dropTable('exemption_products');
  await knex.schema.dropTable('exemptions');
};
