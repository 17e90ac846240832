// @ts-check

// Times are ISO 8601 in UTC with milliseconds (24 characters), so that they
// compare as text and read the same from both databases.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('signal_runs', table => {
    table.comment('Runs of quality tools, so that each counts once');
    table.text('entity_ref').notNullable();
    table.text('run_id').notNullable().comment('As the tool calls it');
    table.text('source').nullable().comment('Name of the tool');
    table.text('url').nullable();
    table.text('sender').notNullable().comment('Subject of who sent it');
    table.string('received_at', 24).notNullable();
    table.string('measured_from', 24).notNullable();
    table.string('measured_to', 24).notNullable();
    table.integer('passed').notNullable();
    table.integer('warned').notNullable();
    table.integer('failed').notNullable();
    table.integer('errors').notNullable();
    table.integer('skipped').notNullable();
    table.primary(['entity_ref', 'run_id']);
    table.index(['entity_ref', 'measured_to'], 'signal_runs_measured_to_idx');
    table.index(['received_at'], 'signal_runs_received_at_idx');
  });

  await knex.schema.createTable('quality_results', table => {
    table.comment('The latest result of each rule of an output');
    table.text('entity_ref').notNullable();
    table.text('output').notNullable();
    table.text('rule').notNullable();
    table.string('outcome', 16).notNullable();
    table.string('severity', 16).notNullable();
    table
      .integer('badness')
      .notNullable()
      .comment('0 pass, 1 warn, 2 fail that is no error, 3 fail, 4 error');
    table.string('dimension', 16).notNullable().comment('Empty: not stated');
    table.double('value').nullable();
    table.string('at', 24).notNullable();
    table.integer('day').notNullable().comment('Of at, since 1970 in UTC');
    table.text('run_id').notNullable();
    table.primary(['entity_ref', 'output', 'rule']);
    table.index(['at'], 'quality_results_at_idx');
  });

  // A row for each rule and day would be millions. A row for each month can be
  // merged with another run's by `|`, in any order and as often as one likes.
  await knex.schema.createTable('quality_months', table => {
    table.comment('On which days rules about a dimension ran, and failed');
    table.text('entity_ref').notNullable();
    table.text('output').notNullable();
    table.string('dimension', 16).notNullable().comment('Empty: not stated');
    table.string('month', 7).notNullable().comment('Such as 2026-11, in UTC');
    table
      .integer('measured')
      .notNullable()
      .comment('Days with a result; the lowest bit is the first of the month');
    table
      .integer('failed')
      .notNullable()
      .comment('Of these the days on which some rule did not pass');
    table.primary(['entity_ref', 'month', 'output', 'dimension']);
    table.index(['month'], 'quality_months_month_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('quality_months');
  await knex.schema.dropTable('quality_results');
  await knex.schema.dropTable('signal_runs');
};
