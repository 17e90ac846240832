import { sensitivityOf } from './sensitivity';

it.each([
  ['public', 0],
  ['Open', 0],
  ['internal', 1],
  ['company private', 1],
  ['non-public', 1],
  ['not public', 1],
  ['nonpublic', 1],
  ['confidential', 2],
  ['Highly Confidential', 2],
  ['highlyConfidential', 2],
  ['PII', 2],
  ['PIIData', 2],
  ['PERSONALDATA', 2],
  ['personally identifiable', 2],
  ['GDPR', 2],
  ['HIPAA', 3],
  ['RESTRICTED', 3],
  ['top-secret', 3],
  ['PHI', 3],
  ['pii, phi', 3],
  // What it is not says little of what it is.
  ['non-PII', -1],
  ['not confidential', -1],
  ['C4', -1],
  ['', -1],
  [undefined, -1],
])('%j is %s', (word, rank) => {
  expect(sensitivityOf(word)).toBe(rank);
});
