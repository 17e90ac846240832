// @ts-check

// Times are ISO 8601 in UTC with milliseconds (24 characters), so that they
// compare as text and read the same from both databases. JSON is text, too.

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('products', table => {
    table.comment('What was last known of each data product, one row each');
    table.text('entity_ref').primary();
    table.text('title').notNullable();
    table.text('purpose').notNullable();
    table.text('owner').notNullable().comment('Entity ref');
    table.text('domain').notNullable().comment('Entity ref');
    table.text('system').notNullable().comment('Entity ref, or empty');
    table.string('type', 64).notNullable();
    table.string('lifecycle', 64).notNullable();
    table.string('end_of_life', 10).nullable();
    table.string('classification', 64).notNullable();
    table.text('product_owner').notNullable().comment('Entity ref, or empty');
    table
      .text('people')
      .notNullable()
      .comment('JSON list of refs in spec.team');
    table.text('tags').notNullable().comment('JSON list');
    table.text('outputs').notNullable().comment('JSON list of name and type');
    table.text('search_text').notNullable().comment('In lower case');
    table.integer('consumers').notNullable();
    table.string('status', 16).notNullable();
    table
      .integer('status_rank')
      .notNullable()
      .comment('0 failing, 1 late, 2 not measured, 3 ok');
    table.string('measured_at', 24).nullable();
    table.string('fresh_until', 24).nullable();
    table.text('level').nullable();
    table
      .integer('position')
      .notNullable()
      .comment('Lowest over the mesh-wide scorecards; -1 for none');
    table
      .float('score')
      .nullable()
      .comment('Lowest over the mesh-wide scorecards');
    table.text('etag').notNullable().comment('Of the entity in the catalog');
    table.text('facts').notNullable().comment('JSON');
    table
      .text('facts_versions')
      .notNullable()
      .comment('A digest for each cause that facts can change by');
    table
      .string('read_at', 24)
      .notNullable()
      .comment('When the catalog was read for it');
    table.string('first_seen_at', 24).notNullable();
    table.string('evaluated_at', 24).notNullable();
    table.string('archived_at', 24).nullable();
    table.index(['archived_at', 'title', 'entity_ref'], 'products_title_idx');
    table.index(
      ['archived_at', 'position', 'entity_ref'],
      'products_level_idx',
    );
    table.index(['owner'], 'products_owner_idx');
    table.index(['domain'], 'products_domain_idx');
  });

  await knex.schema.createTable('results', table => {
    table.comment('The latest result of each product and scorecard');
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.text('level').nullable();
    table.integer('position').notNullable();
    table.text('level_before_cap').nullable();
    table.integer('position_before_cap').notNullable();
    table.string('capped_by', 64).nullable();
    table.float('score').nullable();
    table.integer('known').notNullable();
    table.integer('applicable').notNullable();
    table.integer('exempt').notNullable();
    table.integer('due').notNullable();
    table.string('at_risk_until', 24).nullable();
    table
      .text('outcomes')
      .notNullable()
      .comment('One letter for each check, in the order of the policy');
    table.text('next').nullable().comment('JSON');
    table.text('checks').notNullable().comment('JSON');
    table.string('digest', 32).notNullable().comment('Of what was found');
    table.string('policy_digest', 64).notNullable();
    table.primary(['entity_ref', 'scorecard']);
    table.index(['scorecard', 'policy_digest'], 'results_scorecard_idx');
  });

  await knex.schema.createTable('history', table => {
    table.comment('Level and score at the end of each day that changed them');
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.string('day', 10).notNullable();
    table.text('level').nullable();
    table.integer('position').notNullable();
    table.float('score').nullable();
    table.integer('known').notNullable();
    table.integer('applicable').notNullable();
    table.primary(['entity_ref', 'scorecard', 'day']);
    table.index(['day'], 'history_day_idx');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('Each change of a level, and why');
    table.string('id', 36).primary();
    table.text('entity_ref').notNullable();
    table.text('scorecard').notNullable();
    table.string('at', 24).notNullable();
    table.text('from_level').nullable();
    table.integer('from_position').notNullable();
    table.text('to_level').nullable();
    table.integer('to_position').notNullable();
    table.string('cause', 16).notNullable();
    table.string('policy_digest', 64).notNullable();
    table.text('checks').notNullable().comment('JSON list of ids');
    table.index(['entity_ref', 'at'], 'transitions_entity_ref_idx');
    table.index(['at'], 'transitions_at_idx');
  });

  await knex.schema.createTable('level_counts', table => {
    table.comment('How many products had a level on a day, for trends');
    table.string('day', 10).notNullable();
    table.text('scorecard').notNullable();
    table.text('domain').notNullable();
    table.text('owner').notNullable();
    table.integer('position').notNullable();
    table.integer('products').notNullable();
    table.primary(['day', 'scorecard', 'domain', 'owner', 'position']);
  });

  await knex.schema.createTable('policies', table => {
    table.comment('All scorecards that are known, in force or not');
    table.text('scorecard').primary();
    table.boolean('in_force').notNullable();
    table.text('reason').nullable().comment('Why it is not in force');
    table.text('source').notNullable().comment('Where it comes from');
    table.text('definition').notNullable().comment('JSON');
    table.string('digest', 64).notNullable();
    table.string('changed_at', 24).notNullable();
  });

  await knex.schema.createTable('policy_changes', table => {
    table.comment('When a policy came into force, changed or ended');
    table.string('id', 36).primary();
    table.text('scorecard').notNullable();
    table.string('at', 24).notNullable();
    table.string('change', 16).notNullable();
    table.text('title').notNullable();
    table.string('digest', 64).notNullable();
    table.index(['at'], 'policy_changes_at_idx');
  });

  await knex.schema.createTable('hierarchy', table => {
    table.comment('Groups and domains with all that they are part of');
    table.text('ref').notNullable();
    table.text('ancestor').notNullable().comment('Each is its own ancestor');
    table.primary(['ref', 'ancestor']);
    table.index(['ancestor'], 'hierarchy_ancestor_idx');
  });

  await knex.schema.createTable('check_sightings', table => {
    table.comment('When each check of a scorecard was first seen');
    table.text('scorecard').notNullable();
    table.text('check_id').notNullable();
    table.string('first_seen_at', 24).notNullable();
    table.primary(['scorecard', 'check_id']);
  });

  await knex.schema.createTable('contract_documents', table => {
    table.comment('What contracts say, so that each is parsed once');
    table.text('entity_ref').primary();
    table.text('etag').notNullable();
    table.string('content_hash', 64).notNullable();
    table.text('facts').notNullable().comment('JSON');
  });

  await knex.schema.createTable('sweeps', table => {
    table.comment('The last evaluations of all products');
    table.string('id', 36).primary();
    table.string('started_at', 24).notNullable();
    table.string('finished_at', 24).nullable();
    table.integer('products').notNullable();
    table.integer('changed').notNullable();
    table.text('error').nullable();
    table.index(['started_at'], 'sweeps_started_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'sweeps',
    'contract_documents',
    'check_sightings',
    'hierarchy',
    'policy_changes',
    'policies',
    'level_counts',
    'transitions',
    'history',
    'results',
    'products',
  ]) {
    await knex.schema.dropTable(table);
  }
};
