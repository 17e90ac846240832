// Everything in the repository that is generated from something else in it.
require('./openApi.cjs');
require('./docs.cjs');
