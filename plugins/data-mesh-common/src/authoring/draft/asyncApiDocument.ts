import { JsonObject } from '@backstage/types';
import { ProductForm } from '../ProductForm';
import { fieldSchema } from './fieldSchema';
import { contractNames, FIRST_VERSION, portName, titleOf } from './names';

const LOCAL_BROKER = 'localhost:9092';

/**
 * The messages of a stream as AsyncAPI 3.0. What is promised about the data
 * stands in the data contract beside it.
 */
export function asyncApiDocument(form: ProductForm): JsonObject {
  const topic = portName(form);
  const title = titleOf(form);
  return {
    asyncapi: '3.0.0',
    info: {
      title,
      version: FIRST_VERSION,
      description: `Messages of the topic \`${topic}\`. What is promised about the data is in the data contract ${
        contractNames(form.name).odcs
      }.`,
      ...(form.support?.channel
        ? {
            contact: {
              name: form.support.channel,
              ...(form.support.url ? { url: form.support.url } : {}),
            },
          }
        : {}),
    },
    defaultContentType: 'application/json',
    servers: {
      production: {
        host: form.server?.host ?? LOCAL_BROKER,
        protocol: 'kafka-secure',
        description: 'The event bus of the company.',
      },
      local: {
        host: LOCAL_BROKER,
        protocol: 'kafka',
        description: 'The broker of compose.yaml.',
      },
    },
    channels: {
      [topic]: {
        address: topic,
        title,
        messages: { [topic]: { $ref: `#/components/messages/${topic}` } },
      },
    },
    operations: {
      publish: {
        action: 'send',
        title: `Publish to ${topic}`,
        channel: { $ref: `#/channels/${topic}` },
        messages: [{ $ref: `#/channels/${topic}/messages/${topic}` }],
      },
    },
    components: {
      messages: {
        [topic]: {
          name: topic,
          title,
          contentType: 'application/json',
          payload: fieldSchema(form.fields ?? []) as JsonObject,
        },
      },
    },
  };
}
