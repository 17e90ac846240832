import { createHmac } from 'node:crypto';
import { Knex } from 'knex';

/**
 * Keys by which messages that go to everybody name products. Only who can read a
 * product is told its key; without the secret nobody can tell which product it is.
 */
export class LiveKeys {
  private secret: string | undefined;

  constructor(private readonly database: Knex) {}

  async key(entityRef: string): Promise<string> {
    this.secret ??= await this.readSecret();
    return createHmac('sha256', this.secret)
      .update(entityRef)
      .digest('hex')
      .slice(0, 32);
  }

  private async readSecret(): Promise<string> {
    const { secret } = await this.database('live_secret').first('secret');
    return secret;
  }
}
