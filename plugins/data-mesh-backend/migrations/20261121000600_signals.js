// @ts-check

const { randomBytes } = require('node:crypto');

// Times are ISO 8601 in UTC with milliseconds (24 characters), so that they
// compare as text and read the same from both databases.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('quality_results', table => {
    table.text('field').notNullable().defaultTo('').comment('Empty: none');
    table.string('measure', 32).notNullable().defaultTo('');
    table.text('contract_rule').notNullable().defaultTo('');
    table.text('message').notNullable().defaultTo('');
    table.text('source').notNullable().defaultTo('').comment('The tool');
    table.string('first_at', 24).notNullable().defaultTo('');
    table
      .string('last_passed_at', 24)
      .notNullable()
      .defaultTo('')
      .comment('Empty: never, as far as is known');
  });
  await knex('quality_results').update({ first_at: knex.ref('at') });
  await knex('quality_results')
    .where({ outcome: 'pass' })
    .update({ last_passed_at: knex.ref('at') });

  await knex.schema.alterTable('signal_runs', table => {
    table.string('digest', 64).notNullable().defaultTo('').comment('Of all');
  });

  await knex.schema.createTable('dropped_rules', table => {
    table.comment('Rules that are gone; older results of them count no longer');
    table.text('entity_ref').notNullable();
    table.text('output').notNullable();
    table.text('rule').notNullable();
    table.string('dropped_at', 24).notNullable();
    table.primary(['entity_ref', 'output', 'rule']);
  });

  // Messages that go to everybody name products by keys made with it.
  await knex.schema.createTable('live_secret', table => {
    table.integer('id').primary();
    table.string('secret', 64).notNullable();
  });
  await knex('live_secret').insert({
    id: 1,
    secret: randomBytes(32).toString('hex'),
  });

  await knex.schema.createTable('metric_values', table => {
    table.comment('The last value of each day of a metric');
    table.text('entity_ref').notNullable();
    table.text('output').notNullable().comment('Empty: of the product');
    table.text('name').notNullable();
    table.string('day', 10).notNullable();
    table.string('at', 24).notNullable();
    table.double('value').notNullable();
    table.text('unit').notNullable().comment('Empty: none');
    table.primary(['entity_ref', 'day', 'output', 'name']);
    table.index(['day'], 'metric_values_day_idx');
  });

  await knex.schema.createTable('observed_edges', table => {
    table.comment('Which outputs runs have read to write which');
    table.text('from_ref').notNullable();
    table.text('from_output').notNullable();
    table.text('to_ref').notNullable();
    table.text('to_output').notNullable();
    table.text('job').notNullable().comment('The last one');
    table.string('first_seen_at', 24).notNullable();
    table.string('last_seen_at', 24).notNullable();
    table.primary(['from_ref', 'from_output', 'to_ref', 'to_output']);
    table.index(['to_ref'], 'observed_edges_to_ref_idx');
    table.index(['last_seen_at'], 'observed_edges_last_seen_at_idx');
  });

  await knex.schema.createTable('observed_fields', table => {
    table.comment('Which fields runs have made from which');
    table.text('from_ref').notNullable();
    table.text('from_output').notNullable();
    table.text('from_field').notNullable();
    table.text('to_ref').notNullable();
    table.text('to_output').notNullable();
    table.text('to_field').notNullable();
    table.text('job').notNullable().comment('The last one');
    table.string('last_seen_at', 24).notNullable();
    table.primary([
      'from_ref',
      'from_output',
      'from_field',
      'to_ref',
      'to_output',
      'to_field',
    ]);
    table.index(['last_seen_at'], 'observed_fields_last_seen_at_idx');
  });

  await knex.schema.createTable('unmapped_signals', table => {
    table.comment('What was sent and could not be given to an output');
    table.text('entity_ref').notNullable().comment('Whose owners see it');
    table.text('source').notNullable().comment('The tool');
    table.text('subject').notNullable();
    table.text('reason').notNullable();
    table.integer('count').notNullable();
    table.string('received_at', 24).notNullable();
    table.primary(['entity_ref', 'source', 'subject']);
    table.index(['received_at'], 'unmapped_signals_received_at_idx');
  });

  await knex.schema.createTable('dataset_names', table => {
    table.comment('By which names tools know what a contract promises');
    table.text('contract_ref').notNullable();
    table.integer('place').notNullable();
    table.text('name_key').notNullable().comment('Last part, in lower case');
    table.text('name').notNullable().comment('All parts, divided by dots');
    table.text('schema').notNullable().comment('Schema object, or empty');
    table.primary(['contract_ref', 'place']);
    table.index(['name_key'], 'dataset_names_name_key_idx');
  });
  // Names are read together with fields: all contracts once more.
  await knex('contract_documents').update({ fields_hash: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dataset_names');
  await knex.schema.dropTable('unmapped_signals');
  await knex.schema.dropTable('observed_fields');
  await knex.schema.dropTable('observed_edges');
  await knex.schema.dropTable('metric_values');
  await knex.schema.dropTable('live_secret');
  await knex.schema.dropTable('dropped_rules');
  await knex.schema.alterTable('signal_runs', table => {
    table.dropColumn('digest');
  });
  await knex.schema.alterTable('quality_results', table => {
    table.dropColumn('field');
    table.dropColumn('measure');
    table.dropColumn('contract_rule');
    table.dropColumn('message');
    table.dropColumn('source');
    table.dropColumn('first_at');
    table.dropColumn('last_passed_at');
  });
};
