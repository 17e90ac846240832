import Ajv from 'ajv/dist/2019';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OutputPortType } from '../../kinds/DataProductEntityV1alpha1';
import { leastForm, wholeForm } from './__testUtils__/forms';
import { draftDataProduct } from './draftDataProduct';
import { SERVER_PLATFORMS } from './serverPlatforms';

/** The official schemas, which lie beside the repository and not in it. */
const corpus = join(__dirname, '../../../../../../shared/corpus');
const files = {
  odcs: join(corpus, 'odcs/schema/odcs-json-schema-v3.1.0.json'),
  odps: join(corpus, 'odps/schema/odps-json-schema-v1.0.0.json'),
};

const portTypes: OutputPortType[] = [
  ...(['table', 'files', 'stream'] as const),
  ...(['api', 'model', 'dashboard'] as const),
];

describe('the official schemas of ODCS and ODPS', () => {
  if (!Object.values(files).every(existsSync)) {
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect
    it.skip('The official schemas: not beside the repository', () => {});
    return;
  }

  const validatorOf = (file: string) =>
    new Ajv({
      strict: false,
      allErrors: true,
      validateFormats: false,
    }).compile(JSON.parse(readFileSync(file, 'utf8')));
  const odcs = validatorOf(files.odcs);
  const odps = validatorOf(files.odps);

  const problemsOf = (validate: typeof odcs, text: string) =>
    validate(parse(text))
      ? []
      : validate.errors!.map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        );

  it.each(portTypes)('take a whole product of type %s', portType => {
    const draft = draftDataProduct(wholeForm, { portType });
    expect(problemsOf(odcs, draft.contracts[0].content)).toEqual([]);
    expect(problemsOf(odps, draft.odps.content)).toEqual([]);
  });

  it('take one with only what the kind demands', () => {
    const draft = draftDataProduct(leastForm);
    expect(problemsOf(odcs, draft.contracts[0].content)).toEqual([]);
    expect(problemsOf(odps, draft.odps.content)).toEqual([]);
  });

  it.each(Object.keys(SERVER_PLATFORMS))('take data on %s', type => {
    const host = type === 's3' ? 's3://bucket/folder' : 'host';
    const server = { type, host, database: 'shop', schema: 'public' };
    const draft = draftDataProduct({ ...wholeForm, server });
    expect(problemsOf(odcs, draft.contracts[0].content)).toEqual([]);
  });
});
