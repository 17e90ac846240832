import { Knex } from 'knex';

const DAY = 24 * 60 * 60 * 1000;

/** Products of which history is written in one statement. */
const AT_ONCE = 200;

/**
 * Gives each result a row of history for each of so many days, today left out,
 * and each day its counts by level: what a portal holds that ran all that time.
 */
export async function fillHistory(knex: Knex, days: number): Promise<void> {
  const list = knex.client.config.client === 'pg' ? 'unnest(?::text[])' : '';
  const daysOf = (now: number) =>
    Array.from({ length: days - 1 }, (_, i) =>
      new Date(now - (i + 1) * DAY).toISOString().slice(0, 10),
    ).sort();
  const past = daysOf(Date.now());
  const pastDays = list
    ? knex.raw(`${list} as past(day)`, [past])
    : knex.raw('(select value as day from json_each(?)) as past', [
        JSON.stringify(past),
      ]);
  const refs: string[] = await knex('products')
    .orderBy('entity_ref')
    .pluck('entity_ref');
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    const of = refs.slice(at, at + AT_ONCE);
    await knex.raw(
      `insert into history
         (entity_ref, scorecard, day, level, position, score, known, applicable)
       select r.entity_ref, r.scorecard, past.day, r.level, r.position, r.score,
         r.known, r.applicable
       from results r cross join ?
       where r.entity_ref between ? and ?
       on conflict do nothing`,
      [pastDays, of[0], of[of.length - 1]],
    );
  }
  await knex.raw(
    `insert into level_counts (day, scorecard, domain, owner, position, products)
     select past.day, c.scorecard, c.domain, c.owner, c.position, c.products
     from level_counts c cross join ?
     where c.day not in (select day from ?)
     on conflict do nothing`,
    [pastDays, pastDays],
  );
  if (list) await knex.raw('vacuum analyze');
}
