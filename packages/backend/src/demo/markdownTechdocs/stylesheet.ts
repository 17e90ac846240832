import { createHash } from 'node:crypto';

/**
 * The layout that mkdocs-material's own stylesheet would bring. TechDocs' reader
 * adds colours, fonts and the places of the sidebars on top, through the same
 * class names and variables.
 */
export const stylesheet = `
* { box-sizing: border-box; }
.md-toggle, .md-nav__toggle, .md-overlay, .md-header { display: none; }
.md-clipboard { padding: .2rem; border: 0; background: var(--md-code-bg-color); color: inherit; cursor: pointer; }
.md-clipboard svg { display: block; fill: currentColor; width: 1.1rem; height: 1.1rem; }
.md-main__inner { display: flex; height: 100%; }
.md-sidebar { padding: 1.2rem 0; overflow: hidden; }
.md-sidebar__scrollwrap { overflow-y: auto; }
.md-sidebar__inner { padding: 0 1rem 1rem 0; }
.md-nav { line-height: 1.4; }
.md-nav__title { display: block; padding: 0 .6rem .4rem; font-weight: 700; }
.md-nav__list { list-style: none; margin: 0; padding: 0; }
.md-nav__item { padding: 0 .6rem; }
.md-nav__item--level-3 { padding-left: 1.6rem; }
.md-nav__link { display: flex; margin-top: .5rem; color: inherit; text-decoration: none; cursor: pointer; }
.md-nav__link:hover, .md-nav__link:focus { color: var(--md-accent-fg-color); }
.md-nav .md-nav .md-nav__title { display: none; }
.md-nav__toggle ~ .md-nav { display: none; }
.md-nav__toggle:checked ~ .md-nav { display: block; }
.md-nav__icon::after { content: "\\203A"; display: block; text-align: center; line-height: 20px; transition: transform .2s; }
.md-nav__toggle:checked ~ .md-nav__link .md-nav__icon::after { transform: rotate(90deg); }
.md-content { flex-grow: 1; min-width: 0; overflow: hidden; }
.md-content__inner { margin: 0 1.5rem 1.5rem; padding-top: .6rem; }
.md-content__inner::after { content: ""; display: block; clear: both; }
.md-content__button { float: right; }
.md-typeset { color: var(--md-typeset-color); line-height: 1.6; overflow-wrap: break-word; }
.md-typeset a { color: var(--md-typeset-a-color); word-break: break-word; }
.md-typeset h1 { margin: 0 0 1.2rem; }
.md-typeset h2 { margin: 2rem 0 .8rem; }
.md-typeset h3, .md-typeset h4, .md-typeset h5, .md-typeset h6 { margin: 1.5rem 0 .6rem; }
.md-typeset img { max-width: 100%; height: auto; }
.md-typeset .headerlink { margin-left: .5rem; opacity: 0; text-decoration: none; }
.md-typeset :hover > .headerlink, .md-typeset .headerlink:focus { opacity: 1; }
.md-typeset code { padding: .1em .3em; border-radius: .2em; background: var(--md-code-bg-color); color: var(--md-code-fg-color); font-size: .85em; }
.md-typeset pre { position: relative; margin: 1em 0; line-height: 1.4; }
.md-typeset pre > code { display: block; padding: .8em 1.2em; overflow: auto; }
.md-typeset blockquote { margin: 1em 0; padding-left: .8rem; }
.md-typeset table { display: inline-block; max-width: 100%; overflow: auto; margin: .5em 0; }
.md-typeset th, .md-typeset td { padding: .6em 1em; text-align: left; vertical-align: top; }
.md-typeset .admonition { margin: 1.2em 0; padding: 0 .8rem .2rem; border: 1px solid var(--md-accent-fg-color); border-radius: .3rem; }
.md-typeset .admonition-title { position: relative; margin: 0 -.8rem .6rem; padding: .4rem .8rem; font-weight: 700; background: var(--md-accent-fg-color--transparent); }
.md-typeset .admonition-title::before { content: ""; position: absolute; left: .8rem; background: var(--md-accent-fg-color); -webkit-mask: var(--md-admonition-icon--note) center / contain no-repeat; mask: var(--md-admonition-icon--note) center / contain no-repeat; }
.md-typeset .warning > .admonition-title::before { -webkit-mask-image: var(--md-admonition-icon--warning); mask-image: var(--md-admonition-icon--warning); }
.md-footer__inner { display: flex; justify-content: space-between; padding: .2rem; }
.md-footer__link { display: block; padding: .6rem 1rem; color: inherit; text-decoration: none; }
.md-footer__link--next { margin-left: auto; text-align: right; }
.md-footer__direction { font-size: .8em; opacity: .7; }
.md-ellipsis { overflow: hidden; text-overflow: ellipsis; }
@media screen and (max-width: 76.1875em) {
  .md-sidebar--primary { position: fixed; top: 0; background: var(--md-default-bg-color); transition: transform .2s; }
  [data-md-toggle=drawer]:checked ~ .md-overlay { display: block; position: fixed; inset: 0; z-index: 4; background: rgba(0, 0, 0, .5); }
}
`;

const hash = createHash('sha256').update(stylesheet).digest('hex').slice(0, 8);

/** TechDocs' reader removes every other stylesheet: it knows the real one by this form of name. */
export const stylesheetFile = `assets/stylesheets/main.${hash}.min.css`;
