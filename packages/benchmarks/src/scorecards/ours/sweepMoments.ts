import { Knex } from 'knex';

const SAVE_SWEEP = /^insert into [`"]sweeps[`"]/;

/**
 * Tells when a sweep begins and when its results can be read: the plugin writes
 * a row about it first and last.
 */
export function onSweeps(
  knex: Knex,
  tell: (name: 'sweep begun' | 'sweep done') => void,
): void {
  let running = false;
  const about = ({ sql }: { sql: string }) => SAVE_SWEEP.test(sql);
  knex.on('query', query => {
    if (!about(query) || running) return;
    tell('sweep begun');
  });
  knex.on('query-response', (_response, query) => {
    if (!about(query)) return;
    if (running) tell('sweep done');
    running = !running;
  });
}
