import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';

const print = (message: string, meta?: unknown) => {
  const details = meta instanceof Error ? `: ${meta.stack}` : '';
  process.stderr.write(`${message}${details}\n`);
};

/** Says only what is wrong: the figures are what should be read. */
export const quietLogger: LoggerService = {
  error: print,
  warn: print,
  info: () => {},
  debug: () => {},
  child: () => quietLogger,
};

export const quietLoggerFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: {},
  factory: () => quietLogger,
});
