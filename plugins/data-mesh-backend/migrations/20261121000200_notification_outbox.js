// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notification_outbox', table => {
    table.comment('Notifications to be sent, and those that were');
    table.string('id', 36).primary();
    table.text('recipient').notNullable();
    table
      .text('subject')
      .notNullable()
      .comment('What it is about: an entity ref, or the key of a group');
    table.string('kind', 64).notNullable();
    table
      .string('state_digest', 64)
      .notNullable()
      .comment('Of the state that it tells of; the same is never told twice');
    table.text('message').notNullable().comment('JSON');
    table
      .string('status', 16)
      .notNullable()
      .comment('pending, sent or given-up');
    table.string('created_at', 24).notNullable();
    table
      .string('due_at', 24)
      .notNullable()
      .comment('When it may be claimed: the next try, or the end of a lease');
    table.integer('attempts').notNullable();
    table.string('sent_at', 24).nullable();
    table.text('last_error').nullable();
    table.unique(['recipient', 'subject', 'kind', 'state_digest'], {
      indexName: 'notification_outbox_state_uniq',
    });
    table.index(['status', 'due_at'], 'notification_outbox_due_idx');
    table.index(['created_at'], 'notification_outbox_created_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_outbox');
};
