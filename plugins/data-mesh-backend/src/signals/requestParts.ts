import { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import {
  SignalFormat,
  SignalPart,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import busboy from 'busboy';
import { Request } from 'express';
import { ByteLimit, unpacked } from './unpack';

/** More files than a format has help nobody. */
const MAX_FILES = 10;

const isMultipart = (request: Request) =>
  /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');

/**
 * The files of a request while they come in: of a multipart request each of its
 * parts, otherwise the body as the first file of the format. Each may be packed
 * with gzip.
 *
 * @param maxBytes - of all files together, unpacked
 */
export async function* requestParts(
  request: Request,
  format: SignalFormat,
  maxBytes: number,
): AsyncGenerator<SignalPart> {
  const limit = new ByteLimit(maxBytes);
  if (!isMultipart(request)) {
    yield {
      name: format.files[0].name,
      content: limit.count(unpacked(request)),
    };
    return;
  }
  const files: { name: string; stream: Readable }[] = [];
  let current: Readable | undefined;
  let wake: () => void = () => {};
  let ended = false;
  let failure: Error | undefined;
  const wakeUp = () => wake();
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: request.headers,
      limits: { files: MAX_FILES, fields: MAX_FILES, parts: 2 * MAX_FILES },
    });
  } catch (error) {
    throw new InputError(
      `The form cannot be read: ${(error as Error).message}`,
    );
  }
  parser.on('file', (name: string | undefined, stream) => {
    // A part that is never read must not end the process when it is cut off.
    stream.on('error', () => {});
    if (!name) {
      stream.resume();
      failure ??= new InputError(
        `a part has no name; allowed: ${format.files
          .map(file => file.name)
          .join(', ')}`,
      );
    } else {
      files.push({ name, stream });
    }
    wakeUp();
  });
  const tooMany = () => {
    failure ??= new InputError(
      `there are too many parts; allowed: ${MAX_FILES}`,
    );
    wakeUp();
  };
  parser.on('filesLimit', tooMany);
  parser.on('partsLimit', tooMany);
  parser.on('field', name => {
    failure ??= new InputError(
      `the part ${JSON.stringify(
        name.slice(0, 80),
      )} is a text; allowed: files, such as -F ${
        format.files[0].name
      }=@target/${format.files[0].name}.json`,
    );
    wakeUp();
  });
  parser.on('error', error => {
    failure ??= new InputError(
      `The form cannot be read: ${(error as Error).message}`,
    );
    wakeUp();
  });
  parser.on('close', () => {
    ended = true;
    wakeUp();
  });
  const onCut = () => {
    failure ??= new InputError('The request was cut off');
    // What is being read would wait for the rest for ever.
    current?.destroy(failure);
    files.forEach(({ stream }) => stream.destroy());
    wakeUp();
  };
  const somethingNew = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });
  request.on('aborted', onCut);
  request.on('error', onCut);
  request.pipe(parser);
  try {
    for (;;) {
      if (failure) throw failure;
      const file = files.shift();
      if (file) {
        current = file.stream;
        yield {
          name: file.name,
          content: limit.count(unpacked(file.stream)),
        };
        // What was not read would hold up the next part.
        file.stream.resume();
      } else if (ended) {
        return;
      } else {
        await somethingNew();
      }
    }
  } finally {
    request.unpipe(parser);
    current?.resume();
    files.forEach(({ stream }) => stream.resume());
  }
}
