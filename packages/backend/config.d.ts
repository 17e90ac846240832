export interface Config {
  /** What the demo portal adds to a plain Backstage. Nothing of it belongs in production. */
  demo?: {
    /**
     * Offer the example personas on the sign-in page, without a password.
     * Takes effect only when NODE_ENV is "development".
     */
    users?: boolean;
    /**
     * Render TechDocs with a small built-in Markdown renderer instead of
     * mkdocs, so that the demo needs no Python.
     */
    markdownDocs?: boolean;
  };
  /** The example permission policy. */
  dataMeshPolicy?: {
    /**
     * Refs of the groups that read restricted products which are not their
     * own. Without the list everybody does.
     */
    restrictedReaders?: string[];
  };
}
