export interface Config {
  dataMesh?: {
    /** Where templates put the repository of a new data product. */
    publish?: {
      /**
       * A directory on this machine, or a git host through Backstage's own
       * `publish:*` action, whose module has to be installed; default directory.
       */
      to?:
        | 'directory'
        | 'github'
        | 'gitlab'
        | 'gitea'
        | 'azure'
        | 'bitbucketCloud'
        | 'bitbucketServer';
      /**
       * Of a git host: the host and who owns the repositories, as `repoUrl` of
       * its action without `repo`, such as `github.com?owner=acme`.
       */
      repoUrl?: string;
      directory?: {
        /**
         * Holds a git repository per data product; relative to where the backend
         * runs. The catalog takes what is in it.
         */
        root?: string;
      };
    };
  };
}
