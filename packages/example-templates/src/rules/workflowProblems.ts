import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What GitHub's own parser holds against the workflows of a repository. */
export function gitHubProblems(
  folder: string,
  files: ReadonlyMap<string, string>,
): string[] {
  const workflows = [...files.keys()].filter(path =>
    path.startsWith('.github/workflows/'),
  );
  if (!workflows.length) return ['there is no workflow'];
  return JSON.parse(
    execFileSync(
      process.execPath,
      [
        resolvePackagePath(
          '@backstage-data-mesh/example-templates',
          'src/rules/checkWorkflows.mjs',
        ),
        ...workflows.map(path => join(folder, path)),
      ],
      { encoding: 'utf8' },
    ),
  );
}

// What a pipeline of GitLab may have at its top that is no job.
const keywords = ['default', 'stages', 'variables', 'workflow', 'include'];
const jobKeys = [
  ...['stage', 'image', 'script', 'before_script', 'after_script', 'rules'],
  ...['variables', 'services', 'needs', 'artifacts', 'cache'],
];

/** What is wrong with a GitLab pipeline: jobs, their stages and their keys. */
export function gitLabProblems(text: string | undefined): string[] {
  if (text === undefined) return ['there is no .gitlab-ci.yml'];
  const pipeline = parse(text) as Record<string, any>;
  const stages: string[] = pipeline.stages ?? ['build', 'test', 'deploy'];
  const jobs = Object.entries(pipeline).filter(
    ([name]) => !keywords.includes(name),
  );
  if (!jobs.length) return ['there is no job'];
  return jobs.flatMap(([name, job]) => [
    ...(Array.isArray(job.script) ? [] : [`${name}: script is no list`]),
    ...((job.script ?? []) as unknown[])
      .filter(line => typeof line !== 'string')
      .map(line => `${name}: ${JSON.stringify(line)} is no command`),
    ...(stages.includes(job.stage ?? 'test')
      ? []
      : [`${name}: stage ${job.stage} is not declared`]),
    ...Object.keys(job)
      .filter(key => !jobKeys.includes(key))
      .map(key => `${name}: ${key} is unknown`),
  ]);
}
