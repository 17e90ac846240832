import { ProductWrite, StoredProduct } from '../results/ResultStore';
import { NotificationKind } from './kinds';
import { PlannedNotification } from './PlannedNotification';
import { stateDigest } from './stateDigest';
import { nameForConsumers } from './aboutProduct';

/** What consumers are told about the life of what they read. */
export function forConsumers(
  write: ProductWrite,
  before: StoredProduct,
): PlannedNotification[] {
  const { product, consumers } = write.facts;
  const tell = (
    kind: NotificationKind,
    state: string,
    title: string,
    description: string,
  ) =>
    consumers.teams.map(
      (team): PlannedNotification => ({
        kind,
        audience: [team],
        subject: product.ref,
        state: stateDigest(kind, state),
        entityRef: product.ref,
        title,
        description,
        severity: 'normal',
      }),
    );
  const name = nameForConsumers(write);
  const successor = product.successor
    ? `Its successor is ${product.successor}.`
    : 'No successor is named.';
  const ends = product.endOfLife?.slice(0, 10);
  const planned: PlannedNotification[] = [];
  if (before.lifecycle !== product.lifecycle) {
    if (product.lifecycle === 'deprecated') {
      planned.push(
        ...tell(
          'upstream-deprecated',
          'deprecated',
          `${name}, which you read, is deprecated`,
          `${ends ? `It ends on ${ends}. ` : ''}${successor}`,
        ),
      );
    }
    if (product.lifecycle === 'retired') {
      planned.push(
        ...tell(
          'upstream-retired',
          'retired',
          `${name}, which you read, is retired`,
          successor,
        ),
      );
    }
  }
  if (
    ends &&
    before.endOfLife !== ends &&
    before.lifecycle === product.lifecycle
  ) {
    planned.push(
      ...tell(
        'upstream-ends',
        ends,
        `${name}, which you read, ends on ${ends}`,
        successor,
      ),
    );
  }
  return planned;
}
