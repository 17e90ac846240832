// Generated from openapi.yaml by `yarn generate`. Do not edit.

export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'data-mesh',
    version: '1',
    description:
      'Scorecards, quality results and governance of data products. Every answer holds only what the caller may read in the catalog. Times are ISO 8601 in UTC.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/products': {
      get: {
        operationId: 'listProducts',
        summary: 'A page of data products with their levels',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            required: false,
            description:
              'Refs of groups or users; `me` for all that the caller answers for',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'domain',
            in: 'query',
            required: false,
            description: 'Refs of domains; subdomains count as well',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'system',
            in: 'query',
            required: false,
            description: 'Refs of systems',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'type',
            in: 'query',
            required: false,
            description: 'Types',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'lifecycle',
            in: 'query',
            required: false,
            description: 'Lifecycles',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'classification',
            in: 'query',
            required: false,
            description: 'Classifications',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            description: 'Names of levels, or `none`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            description: 'States of the data',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['ok', 'late', 'failing', 'not measured'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'portType',
            in: 'query',
            required: false,
            description: 'Types of outputs',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'tag',
            in: 'query',
            required: false,
            description: 'Tags',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'scorecardLevel',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<level>`, or `<scorecard>/none`; only scorecards in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products in which any of them has an `outcome`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fixedBy',
            in: 'query',
            required: false,
            description:
              'Narrows the checks that `outcome` is about to those they can fix',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'owner',
                  'productOwner',
                  'steward',
                  'technicalOwner',
                  'governance',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'severity',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['critical', 'high', 'medium', 'low'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'principle',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'outcome',
            in: 'query',
            required: false,
            description:
              'Outcomes of the checks; default fail and unknown. Without `check`, of all checks of the policies in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'pass',
                  'fail',
                  'unknown',
                  'due',
                  'upcoming',
                  'not-applicable',
                  'exempt',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'lifts',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products that it alone keeps from their next level',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fullText',
            in: 'query',
            required: false,
            description: 'Words that all occur',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'orderBy',
            in: 'query',
            required: false,
            description: 'Default title',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: [
                'title',
                '-title',
                'level',
                '-level',
                'score',
                '-score',
                'status',
                'consumers',
                '-consumers',
              ],
            },
          },
          {
            name: 'limit',
            in: 'query',
            required: false,
            description: 'Default 50',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            required: false,
            description: 'Of the page before',
            allowReserved: true,
            schema: { type: 'string', maxLength: 2000 },
          },
          {
            name: 'offset',
            in: 'query',
            required: false,
            description: 'How many to leave out; not together with a cursor',
            schema: { type: 'integer', minimum: 0, maximum: 100000 },
          },
          {
            name: 'facets',
            in: 'query',
            required: false,
            description: 'Whether to count the values of all filters',
            schema: { type: 'boolean' },
          },
        ],
        responses: {
          '200': {
            description: 'A page of data products with their levels',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductSummaryPage' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products.csv': {
      get: {
        operationId: 'listProductsAsCsv',
        summary: 'The same list as CSV, all pages',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            required: false,
            description:
              'Refs of groups or users; `me` for all that the caller answers for',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'domain',
            in: 'query',
            required: false,
            description: 'Refs of domains; subdomains count as well',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'system',
            in: 'query',
            required: false,
            description: 'Refs of systems',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'type',
            in: 'query',
            required: false,
            description: 'Types',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'lifecycle',
            in: 'query',
            required: false,
            description: 'Lifecycles',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'classification',
            in: 'query',
            required: false,
            description: 'Classifications',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            description: 'Names of levels, or `none`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            description: 'States of the data',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['ok', 'late', 'failing', 'not measured'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'portType',
            in: 'query',
            required: false,
            description: 'Types of outputs',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'tag',
            in: 'query',
            required: false,
            description: 'Tags',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'scorecardLevel',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<level>`, or `<scorecard>/none`; only scorecards in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products in which any of them has an `outcome`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fixedBy',
            in: 'query',
            required: false,
            description:
              'Narrows the checks that `outcome` is about to those they can fix',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'owner',
                  'productOwner',
                  'steward',
                  'technicalOwner',
                  'governance',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'severity',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['critical', 'high', 'medium', 'low'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'principle',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'outcome',
            in: 'query',
            required: false,
            description:
              'Outcomes of the checks; default fail and unknown. Without `check`, of all checks of the policies in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'pass',
                  'fail',
                  'unknown',
                  'due',
                  'upcoming',
                  'not-applicable',
                  'exempt',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'lifts',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products that it alone keeps from their next level',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fullText',
            in: 'query',
            required: false,
            description: 'Words that all occur',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'orderBy',
            in: 'query',
            required: false,
            description: 'Default title',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: [
                'title',
                '-title',
                'level',
                '-level',
                'score',
                '-score',
                'status',
                'consumers',
                '-consumers',
              ],
            },
          },
        ],
        responses: {
          '200': {
            description: 'The same list as CSV, all pages',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getProduct',
        summary: 'The scorecards of a product',
        responses: {
          '200': {
            description: 'The scorecards of a product',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductDetails' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/history': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getProductHistory',
        summary: 'Levels and scores by day, and why they changed',
        parameters: [
          {
            name: 'days',
            in: 'query',
            required: false,
            description: 'How many days back; default 90',
            schema: { type: 'integer', minimum: 1, maximum: 730 },
          },
        ],
        responses: {
          '200': {
            description: 'Levels and scores by day, and why they changed',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    points: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/HistoryPoint' },
                    },
                    transitions: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/LevelTransition' },
                    },
                  },
                  required: ['points', 'transitions'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/contracts/{namespace}/{name}': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getContract',
        summary: 'A data contract with its findings and versions',
        responses: {
          '200': {
            description: 'A data contract with its findings and versions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ContractDetails' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/contracts/{namespace}/{name}/versions': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'listContractVersions',
        summary: 'Versions of a data contract that were seen, newest first',
        responses: {
          '200': {
            description:
              'Versions of a data contract that were seen, newest first',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        $ref: '#/components/schemas/ContractVersionSummary',
                      },
                    },
                  },
                  required: ['items'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/contracts/{namespace}/{name}/diff': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'compareContractVersions',
        summary: 'Two versions of a data contract, compared',
        parameters: [
          {
            name: 'from',
            in: 'query',
            required: true,
            description: 'Hash of the older version',
            schema: { type: 'string', maxLength: 64 },
          },
          {
            name: 'to',
            in: 'query',
            required: true,
            description: 'Hash of the newer version',
            schema: { type: 'string', maxLength: 64 },
          },
        ],
        responses: {
          '200': {
            description: 'Two versions of a data contract, compared',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ContractComparison' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/contracts/{namespace}/{name}/odcs': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'exportContract',
        summary: 'A data contract as a file of ODCS',
        description:
          'What the portal removed before it stored the contract is said in a comment (YAML) or in the custom property `removedBeforeStorage` (JSON).',
        parameters: [
          {
            name: 'format',
            in: 'query',
            description: 'Default `yaml`',
            schema: { type: 'string', enum: ['yaml', 'json'] },
          },
        ],
        responses: {
          '200': {
            description: 'A data contract as a file of ODCS',
            content: {
              'application/yaml': { schema: { type: 'string' } },
              'application/json': {
                schema: { type: 'object', additionalProperties: true },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/fields': {
      get: {
        operationId: 'findFields',
        summary: 'Fields of data contracts, by name',
        parameters: [
          {
            name: 'query',
            in: 'query',
            required: false,
            description: 'How the name or business name begins, in any case',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'name',
            in: 'query',
            required: false,
            description: 'The whole name, in any case',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'limit',
            in: 'query',
            required: false,
            description: 'At most so many',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
          {
            name: 'offset',
            in: 'query',
            required: false,
            description: 'After so many',
            schema: { type: 'integer', minimum: 0, maximum: 10000 },
          },
        ],
        responses: {
          '200': {
            description: 'Fields of data contracts, by name',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FoundFieldPage' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/quality': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getProductQuality',
        summary:
          'The latest result of each quality rule, and the runs they came with',
        responses: {
          '200': {
            description:
              'The latest result of each quality rule, and the runs they came with',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductQuality' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/quality/drops': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      post: {
        operationId: 'dropRule',
        summary:
          'Say why a rule is gone, so that its last result counts no longer',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  output: { type: 'string', minLength: 1, maxLength: 200 },
                  rule: { type: 'string', minLength: 1, maxLength: 400 },
                  reason: {
                    type: 'string',
                    description: 'For the ledger',
                    minLength: 10,
                    maxLength: 2000,
                  },
                },
                required: ['output', 'rule', 'reason'],
                additionalProperties: false,
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'It is dropped',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/lineage': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getObservedLineage',
        summary:
          'What runs have shown of where the data comes from and goes to',
        responses: {
          '200': {
            description: 'Edges between outputs that the caller may see',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    edges: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/ObservedEdge' },
                    },
                  },
                  required: ['edges'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/field-uses': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'findFieldUses',
        summary:
          'Which fields of other products are made from those of a product, as runs have shown',
        parameters: [
          {
            name: 'output',
            in: 'query',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'field',
            in: 'query',
            required: false,
            schema: { type: 'string', maxLength: 500 },
          },
        ],
        responses: {
          '200': {
            description:
              'Uses by products that the caller may see, at most 500',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/FieldUse' },
                    },
                    totalItems: { type: 'integer' },
                  },
                  required: ['items', 'totalItems'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/refresh': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      post: {
        operationId: 'refreshProduct',
        summary: 'Measure a product now',
        responses: {
          '200': {
            description: 'Measure a product now',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductDetails' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/badge.svg': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getProductBadge',
        summary: 'The level of a product as a picture',
        description:
          'For those who are signed in. For everybody, and then only of products that are not restricted, when the configuration says `dataMesh.badges.anonymous`.',
        responses: {
          '200': {
            description: 'The level of a product as a picture',
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          '304': { description: 'It is what `If-None-Match` names' },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/odps': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'exportProduct',
        summary: "A data product as a file of Bitol's ODPS",
        description:
          'Contracts that the caller may not read are left out, which a comment (YAML) or the custom property `leftOut` (JSON) says.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            description: 'Default `yaml`',
            schema: { type: 'string', enum: ['yaml', 'json'] },
          },
        ],
        responses: {
          '200': {
            description: "A data product as a file of Bitol's ODPS",
            content: {
              'application/yaml': { schema: { type: 'string' } },
              'application/json': {
                schema: { type: 'object', additionalProperties: true },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/products/{namespace}/{name}/attestations': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'listAttestations',
        summary: 'Who confirmed the ownership of a product, newest first',
        responses: {
          '200': {
            description:
              'Who confirmed the ownership of a product, newest first',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Attestation' },
                    },
                  },
                  required: ['items'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
      post: {
        operationId: 'createAttestation',
        summary: 'Confirm the ownership of a product',
        parameters: [
          {
            name: 'via',
            in: 'query',
            required: false,
            description:
              'Where it is confirmed; in the portal when nothing is said',
            schema: { type: 'string', enum: ['portal', 'template'] },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AttestationStatement' },
            },
          },
        },
        responses: {
          '201': {
            description: 'Confirm the ownership of a product',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Attestation' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/rollups/{by}': {
      parameters: [
        {
          name: 'by',
          in: 'path',
          required: true,
          schema: {
            type: 'string',
            enum: ['domain', 'owner', 'system', 'check'],
          },
        },
      ],
      get: {
        operationId: 'getRollup',
        summary: 'Products counted by level, worst first; or checks by outcome',
        parameters: [
          {
            name: 'owner',
            in: 'query',
            required: false,
            description:
              'Refs of groups or users; `me` for all that the caller answers for',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'domain',
            in: 'query',
            required: false,
            description: 'Refs of domains; subdomains count as well',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'system',
            in: 'query',
            required: false,
            description: 'Refs of systems',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'type',
            in: 'query',
            required: false,
            description: 'Types',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'lifecycle',
            in: 'query',
            required: false,
            description: 'Lifecycles',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'classification',
            in: 'query',
            required: false,
            description: 'Classifications',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'level',
            in: 'query',
            required: false,
            description: 'Names of levels, or `none`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            description: 'States of the data',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['ok', 'late', 'failing', 'not measured'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'portType',
            in: 'query',
            required: false,
            description: 'Types of outputs',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'tag',
            in: 'query',
            required: false,
            description: 'Tags',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'scorecardLevel',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<level>`, or `<scorecard>/none`; only scorecards in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'check',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products in which any of them has an `outcome`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fixedBy',
            in: 'query',
            required: false,
            description:
              'Narrows the checks that `outcome` is about to those they can fix',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'owner',
                  'productOwner',
                  'steward',
                  'technicalOwner',
                  'governance',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'severity',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: ['critical', 'high', 'medium', 'low'],
              },
              maxItems: 100,
            },
          },
          {
            name: 'principle',
            in: 'query',
            required: false,
            description: 'Narrows the checks that `outcome` is about',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'outcome',
            in: 'query',
            required: false,
            description:
              'Outcomes of the checks; default fail and unknown. Without `check`, of all checks of the policies in force',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: {
                type: 'string',
                enum: [
                  'pass',
                  'fail',
                  'unknown',
                  'due',
                  'upcoming',
                  'not-applicable',
                  'exempt',
                ],
              },
              maxItems: 100,
            },
          },
          {
            name: 'lifts',
            in: 'query',
            required: false,
            description:
              '`<scorecard>/<check id>`; products that it alone keeps from their next level',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'fullText',
            in: 'query',
            required: false,
            description: 'Words that all occur',
            allowReserved: true,
            schema: { type: 'string', maxLength: 200 },
          },
        ],
        responses: {
          '200': {
            description:
              'Products counted by level, worst first; or checks by outcome',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: {
                        oneOf: [
                          { $ref: '#/components/schemas/RollupRow' },
                          { $ref: '#/components/schemas/CheckRollupRow' },
                        ],
                      },
                    },
                  },
                  required: ['items'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/scorecards': {
      get: {
        operationId: 'listScorecards',
        summary: 'All policies, in force or not',
        responses: {
          '200': {
            description: 'All policies, in force or not',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Policy' },
                    },
                  },
                  required: ['items'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/scorecards/preview': {
      post: {
        operationId: 'previewScorecard',
        summary:
          'Which products a changed policy would move; nothing is stored',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  scorecard: {
                    type: 'string',
                    description: 'The Scorecard entity as YAML or JSON',
                    maxLength: 262144,
                  },
                  replaces: {
                    type: 'string',
                    description:
                      'Id of the policy that is changed, such as builtin:quality',
                    maxLength: 300,
                  },
                },
                required: ['scorecard'],
                additionalProperties: false,
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'Which products a changed policy would move; nothing is stored',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    problems: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Problem' },
                    },
                    products: { type: 'integer' },
                    changes: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/PreviewedChange' },
                    },
                    before: {
                      type: 'object',
                      additionalProperties: { type: 'integer' },
                    },
                    after: {
                      type: 'object',
                      additionalProperties: { type: 'integer' },
                    },
                  },
                  required: [
                    'problems',
                    'products',
                    'changes',
                    'before',
                    'after',
                  ],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/scorecards/{namespace}/{name}': {
      parameters: [
        {
          name: 'namespace',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 63 },
        },
      ],
      get: {
        operationId: 'getScorecard',
        summary: 'A policy; the shipped ones are in the namespace `builtin`',
        responses: {
          '200': {
            description:
              'A policy; the shipped ones are in the namespace `builtin`',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Policy' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/preview': {
      post: {
        operationId: 'previewProducts',
        summary:
          'What entities that are not in the catalog would get; nothing is stored',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  entities: {
                    type: 'array',
                    items: { anyOf: [{ type: 'object' }, { type: 'string' }] },
                    description:
                      'Data products and their contracts, as objects or as YAML',
                    minItems: 1,
                    maxItems: 100,
                  },
                },
                required: ['entities'],
                additionalProperties: false,
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What entities that are not in the catalog would get; nothing is stored',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    products: {
                      type: 'array',
                      items: {
                        oneOf: [
                          { $ref: '#/components/schemas/ProductScorecards' },
                          { $ref: '#/components/schemas/RefusedEntity' },
                        ],
                      },
                    },
                  },
                  required: ['products'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/trends': {
      get: {
        operationId: 'getTrends',
        summary:
          'Levels by day, with the changes of policies and the latest of levels',
        parameters: [
          {
            name: 'days',
            in: 'query',
            required: false,
            description: 'How many days back; default 90',
            schema: { type: 'integer', minimum: 1, maximum: 730 },
          },
          {
            name: 'owner',
            in: 'query',
            required: false,
            description: 'Refs of groups, or `me`',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
          {
            name: 'domain',
            in: 'query',
            required: false,
            description: 'Refs of domains',
            explode: true,
            style: 'form',
            allowReserved: true,
            schema: {
              type: 'array',
              items: { type: 'string', maxLength: 300 },
              maxItems: 100,
            },
          },
        ],
        responses: {
          '200': {
            description:
              'Levels by day, with the changes of policies and the latest of levels',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    days: {
                      type: 'array',
                      items: {
                        type: 'object',
                        properties: {
                          day: { type: 'string' },
                          scorecard: { type: 'string' },
                          levels: {
                            type: 'object',
                            additionalProperties: { type: 'integer' },
                          },
                        },
                        required: ['day', 'scorecard', 'levels'],
                      },
                    },
                    policyChanges: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/PolicyChange' },
                    },
                    transitions: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/LevelTransition' },
                      description: 'The latest changes of levels, newest first',
                      maxItems: 20,
                    },
                  },
                  required: ['days', 'policyChanges', 'transitions'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/exemptions': {
      get: {
        operationId: 'listExemptions',
        summary: 'Exemptions, and what the caller may decide',
        parameters: [
          {
            name: 'state',
            in: 'query',
            required: false,
            description: 'Where they stand',
            allowReserved: true,
            schema: {
              type: 'string',
              enum: ['requested', 'approved', 'denied', 'revoked', 'expired'],
            },
          },
          {
            name: 'scorecard',
            in: 'query',
            required: false,
            description: 'Id of a scorecard',
            allowReserved: true,
            schema: { type: 'string', maxLength: 300 },
          },
          {
            name: 'product',
            in: 'query',
            required: false,
            description: 'Ref of a product',
            allowReserved: true,
            schema: { type: 'string', maxLength: 300 },
          },
          {
            name: 'orderBy',
            in: 'query',
            required: false,
            description: 'Default -requestedAt, newest first',
            allowReserved: true,
            schema: { type: 'string', enum: ['requestedAt', '-requestedAt'] },
          },
          {
            name: 'limit',
            in: 'query',
            required: false,
            description: 'Default 50',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
          {
            name: 'cursor',
            in: 'query',
            required: false,
            description: 'Of the page before',
            allowReserved: true,
            schema: { type: 'string', maxLength: 2000 },
          },
        ],
        responses: {
          '200': {
            description: 'Exemptions, and what the caller may decide',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/ListedExemption' },
                    },
                    counts: {
                      type: 'object',
                      description:
                        'How many there are in each state, whatever `state` was asked for',
                      additionalProperties: { type: 'integer' },
                    },
                    pageInfo: {
                      type: 'object',
                      properties: { nextCursor: { type: 'string' } },
                    },
                  },
                  required: ['items', 'counts', 'pageInfo'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
      post: {
        operationId: 'requestExemption',
        summary: 'Request an exemption for products',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExemptionRequest' },
            },
          },
        },
        responses: {
          '201': {
            description: 'Request an exemption for products',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exemption' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/exemptions/{id}/decision': {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 36 },
        },
      ],
      post: {
        operationId: 'decideExemption',
        summary: 'Approve or deny an exemption',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExemptionDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Approve or deny an exemption',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exemption' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/exemptions/{id}/revocation': {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 36 },
        },
      ],
      post: {
        operationId: 'revokeExemption',
        summary: 'End an approved exemption early',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExemptionRevocation' },
            },
          },
        },
        responses: {
          '200': {
            description: 'End an approved exemption early',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Exemption' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/ledger': {
      get: {
        operationId: 'listLedger',
        summary: 'Decisions and changes of policy, newest first',
        parameters: [
          {
            name: 'limit',
            in: 'query',
            required: false,
            description: 'Default 50',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
          {
            name: 'beforeSeq',
            in: 'query',
            required: false,
            description: 'Only entries before this one',
            schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        ],
        responses: {
          '200': {
            description: 'Decisions and changes of policy, newest first',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/LedgerEntry' },
                    },
                  },
                  required: ['items'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/ledger/verify': {
      get: {
        operationId: 'verifyLedger',
        summary: 'Whether the ledger is as it was written',
        parameters: [
          {
            name: 'seq',
            in: 'query',
            required: false,
            description:
              'An entry that was noted earlier; it must still be there',
            schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
          },
          {
            name: 'hash',
            in: 'query',
            required: false,
            description: 'The hash of that entry',
            schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          },
        ],
        responses: {
          '200': {
            description: 'Whether the ledger is as it was written',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    valid: { type: 'boolean' },
                    entries: { type: 'integer' },
                    head: {
                      type: 'object',
                      properties: {
                        seq: { type: 'integer' },
                        hash: { type: 'string' },
                      },
                      required: ['seq', 'hash'],
                    },
                    firstBadEntry: {
                      type: 'object',
                      properties: {
                        seq: { type: 'integer' },
                        reason: { type: 'string' },
                      },
                      required: ['seq', 'reason'],
                    },
                  },
                  required: ['valid', 'entries'],
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/facts': {
      get: {
        operationId: 'listFacts',
        summary: 'The facts that policies can read',
        responses: {
          '200': {
            description: 'The facts that policies can read',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: { $ref: '#/components/schemas/Fact' },
                },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        summary: 'How the measuring itself does',
        responses: {
          '200': {
            description: 'How the measuring itself does',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SweepHealth' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/signals/results': {
      post: {
        operationId: 'sendResults',
        summary: 'Send the results of quality rules of one run',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SignalRun' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Send the results of quality rules of one run',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SignalReceipt' },
              },
            },
          },
          '409': {
            description:
              'The run id is known, and the same rules came to something else then; nothing was stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
    '/signals/{format}': {
      parameters: [
        {
          name: 'format',
          in: 'path',
          required: true,
          description:
            'dbt, great-expectations, soda, datacontract-cli, openlineage, oors, summary, metrics, or what another module brings',
          schema: { type: 'string', maxLength: 50 },
        },
      ],
      post: {
        operationId: 'sendSignals',
        summary: 'Send the file of a quality tool',
        description:
          'Read as a stream, before the other routes: the body is the file, or a form with several files, each of which may be packed with gzip. Limits are those of dataMesh.signals.limits. What contradicts a run that is known is counted in its receipt and not stored.',
        parameters: [
          {
            name: 'product',
            in: 'query',
            required: false,
            description: 'Ref of the product that all of it is about',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'output',
            in: 'query',
            required: false,
            description: 'Name of the output that all of it is about',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'runId',
            in: 'query',
            required: false,
            description: 'For files that have none',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'url',
            in: 'query',
            required: false,
            description: 'Where the run can be seen',
            schema: { type: 'string', maxLength: 2000 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: {} },
            'multipart/form-data': {
              schema: {
                type: 'object',
                additionalProperties: { type: 'string', format: 'binary' },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SignalFileReceipt' },
              },
            },
          },
          default: {
            description: 'An error',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Error' },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      ContractStep: {
        type: 'object',
        description: 'Null for the first version that was seen',
        nullable: true,
        properties: {
          from: { type: 'string' },
          weight: { type: 'string', enum: ['major', 'minor', 'patch', 'none'] },
          versionStep: {
            type: 'string',
            enum: ['major', 'minor', 'patch', 'none', 'backwards', 'unknown'],
          },
          breaking: { type: 'integer' },
          breakingWithoutMajor: { type: 'boolean' },
        },
        required: [
          'from',
          'weight',
          'versionStep',
          'breaking',
          'breakingWithoutMajor',
        ],
      },
      ContractVersionSummary: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          hash: { type: 'string' },
          version: { type: 'string' },
          status: { type: 'string' },
          standardVersion: { type: 'string' },
          firstSeenAt: { type: 'string', format: 'date-time' },
          seenUntil: { type: 'string', format: 'date-time', nullable: true },
          source: { type: 'string', nullable: true },
          errors: { type: 'integer' },
          warnings: { type: 'integer' },
          change: { $ref: '#/components/schemas/ContractStep' },
        },
        required: [
          'entityRef',
          'hash',
          'version',
          'status',
          'standardVersion',
          'firstSeenAt',
          'seenUntil',
          'source',
          'errors',
          'warnings',
          'change',
        ],
      },
      DocumentFinding: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'integer' },
          severity: { type: 'string', enum: ['error', 'warning'] },
          message: { type: 'string' },
          allowed: { type: 'string' },
          rule: { type: 'string' },
        },
        required: ['path', 'severity', 'message', 'rule'],
      },
      ServedPort: {
        type: 'object',
        properties: {
          product: { type: 'string' },
          title: { type: 'string' },
          output: { type: 'string' },
          contract: { type: 'string' },
          hash: { type: 'string' },
          version: { type: 'string' },
          servedFrom: { type: 'string', format: 'date-time' },
        },
        required: [
          'product',
          'title',
          'output',
          'contract',
          'hash',
          'version',
          'servedFrom',
        ],
      },
      ContractConsumer: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string', nullable: true },
          output: { type: 'string', nullable: true },
          effect: { type: 'string', enum: ['breaks', 'unknown', 'unaffected'] },
          reads: { type: 'array', items: { type: 'string' } },
        },
        required: ['entityRef', 'title', 'owner', 'output', 'effect', 'reads'],
      },
      ContractDetails: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          standard: { type: 'string' },
          standardVersion: { type: 'string' },
          version: { type: 'string' },
          status: { type: 'string' },
          valid: { type: 'boolean' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/DocumentFinding' },
          },
          hash: { type: 'string', nullable: true },
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContractVersionSummary' },
          },
          served: {
            type: 'array',
            items: { $ref: '#/components/schemas/ServedPort' },
          },
          compare: {
            type: 'object',
            nullable: true,
            properties: { from: { type: 'string' }, to: { type: 'string' } },
            required: ['from', 'to'],
          },
          consumers: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContractConsumer' },
          },
          removed: { type: 'string' },
        },
        required: [
          'entityRef',
          'standard',
          'standardVersion',
          'version',
          'status',
          'valid',
          'findings',
          'hash',
          'versions',
          'served',
          'compare',
          'consumers',
          'removed',
        ],
      },
      ContractChange: {
        type: 'object',
        properties: {
          kind: { type: 'string' },
          side: { type: 'string', enum: ['before', 'after'] },
          path: { type: 'string' },
          place: { type: 'string' },
          schema: { type: 'string' },
          field: { type: 'string' },
          weight: { type: 'string', enum: ['major', 'minor', 'patch', 'none'] },
          before: { description: 'The old value; long ones are cut' },
          after: { description: 'The new value, in the same form' },
          message: { type: 'string' },
        },
        required: ['kind', 'weight', 'side', 'path', 'place', 'message'],
      },
      ContractComparison: {
        type: 'object',
        properties: {
          from: { $ref: '#/components/schemas/ContractVersionSummary' },
          to: { $ref: '#/components/schemas/ContractVersionSummary' },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContractChange' },
          },
          changesLeftOut: { type: 'integer' },
          weight: { type: 'string', enum: ['major', 'minor', 'patch', 'none'] },
          versionStep: {
            type: 'string',
            enum: ['major', 'minor', 'patch', 'none', 'backwards', 'unknown'],
          },
          breakingWithoutMajor: { type: 'boolean' },
          suggestedVersion: { type: 'string', nullable: true },
          text: {
            type: 'object',
            properties: { from: { type: 'string' }, to: { type: 'string' } },
            required: ['from', 'to'],
          },
          consumers: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContractConsumer' },
          },
        },
        required: [
          'from',
          'to',
          'changes',
          'changesLeftOut',
          'weight',
          'versionStep',
          'breakingWithoutMajor',
          'suggestedVersion',
          'text',
          'consumers',
        ],
      },
      FoundField: {
        type: 'object',
        properties: {
          contract: { type: 'string' },
          product: { type: 'string', nullable: true },
          productTitle: { type: 'string', nullable: true },
          output: { type: 'string', nullable: true },
          path: { type: 'string' },
          name: { type: 'string' },
          businessName: { type: 'string' },
          type: { type: 'string' },
          description: { type: 'string' },
          classification: { type: 'string' },
          key: { type: 'boolean' },
          definitions: {
            type: 'array',
            items: {
              type: 'object',
              properties: { type: { type: 'string' }, url: { type: 'string' } },
              required: ['type', 'url'],
            },
          },
        },
        required: [
          'contract',
          'product',
          'productTitle',
          'output',
          'path',
          'name',
          'businessName',
          'type',
          'description',
          'classification',
          'key',
          'definitions',
        ],
      },
      FoundFieldPage: {
        type: 'object',
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FoundField' },
          },
          totalItems: { type: 'integer' },
        },
        required: ['items', 'totalItems'],
      },
      Error: {
        type: 'object',
        properties: {
          error: {
            type: 'object',
            properties: {
              name: { type: 'string' },
              message: { type: 'string', description: 'What to do about it' },
            },
            required: ['name', 'message'],
            additionalProperties: true,
          },
          request: { type: 'object' },
          response: { type: 'object' },
        },
        required: ['error'],
      },
      Coverage: {
        type: 'object',
        properties: {
          known: { type: 'integer' },
          applicable: { type: 'integer' },
        },
        required: ['known', 'applicable'],
      },
      NextLevel: {
        type: 'object',
        nullable: true,
        properties: {
          level: { type: 'string' },
          checks: {
            type: 'array',
            items: { type: 'string' },
            description: 'Ids of the checks in the way, cheapest first',
          },
        },
        required: ['level', 'checks'],
      },
      Check: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          severity: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low'],
          },
          principle: { type: 'string' },
          outcome: {
            type: 'string',
            enum: [
              'pass',
              'fail',
              'unknown',
              'due',
              'upcoming',
              'not-applicable',
              'exempt',
            ],
          },
          message: {
            type: 'string',
            description: 'The actual value, or why it is unknown',
          },
          remediation: { type: 'string' },
          link: { type: 'string' },
          fixedBy: { type: 'string' },
          effort: { type: 'string', enum: ['minutes', 'hours', 'days'] },
          maxExemptionDays: { type: 'integer' },
          since: { type: 'string', format: 'date-time' },
          dueUntil: { type: 'string', format: 'date-time' },
          atRiskUntil: { type: 'string', format: 'date-time' },
          failingSince: { type: 'string', format: 'date-time' },
          enforcedFrom: { type: 'string' },
          wouldBe: { type: 'string' },
          exemption: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              reason: { type: 'string' },
              expiresAt: { type: 'string', format: 'date-time' },
            },
            required: ['id', 'reason', 'expiresAt'],
          },
        },
        required: [
          'id',
          'title',
          'severity',
          'outcome',
          'fixedBy',
          'effort',
          'since',
        ],
      },
      ProductScorecard: {
        type: 'object',
        properties: {
          scorecard: { type: 'string' },
          title: { type: 'string' },
          domain: { type: 'string' },
          levels: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                means: { type: 'string' },
              },
              required: ['name'],
            },
          },
          level: {
            type: 'string',
            description: 'Name of the level; null for none',
            nullable: true,
          },
          position: {
            type: 'integer',
            description: 'Index of the level, lowest first; -1 for none',
          },
          levelBeforeCap: {
            type: 'string',
            description: 'Name of the level; null for none',
            nullable: true,
          },
          cappedBy: { type: 'string', nullable: true },
          exempt: { type: 'integer' },
          due: { type: 'integer' },
          atRiskUntil: { type: 'string', format: 'date-time', nullable: true },
          score: {
            type: 'number',
            description: 'From 0 to 100 with one decimal',
            nullable: true,
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
          next: { $ref: '#/components/schemas/NextLevel' },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/Check' },
          },
        },
        required: [
          'scorecard',
          'title',
          'level',
          'position',
          'score',
          'coverage',
          'checks',
        ],
      },
      ProductScorecards: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          level: {
            type: 'string',
            description: 'Name of the level; null for none',
            nullable: true,
          },
          position: {
            type: 'integer',
            description: 'Index of the level, lowest first; -1 for none',
          },
          status: {
            type: 'string',
            enum: ['ok', 'late', 'failing', 'not measured'],
          },
          evaluatedAt: { type: 'string', format: 'date-time' },
          freshUntil: { type: 'string', format: 'date-time', nullable: true },
          scorecards: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProductScorecard' },
          },
        },
        required: [
          'entityRef',
          'level',
          'position',
          'status',
          'evaluatedAt',
          'scorecards',
        ],
      },
      ProductDetails: {
        allOf: [
          { $ref: '#/components/schemas/ProductScorecards' },
          {
            type: 'object',
            properties: {
              attestation: { $ref: '#/components/schemas/AttestationState' },
              may: {
                type: 'object',
                description: 'What the caller may do with the product',
                properties: {
                  attest: { $ref: '#/components/schemas/Allowance' },
                  requestExemption: { $ref: '#/components/schemas/Allowance' },
                },
                required: ['attest', 'requestExemption'],
              },
              liveKey: {
                type: 'string',
                description:
                  'Names the channel on which new results of the product are told',
              },
            },
            required: ['attestation', 'may', 'liveKey'],
          },
        ],
      },
      Allowance: {
        type: 'object',
        properties: {
          allowed: { type: 'boolean' },
          reason: { type: 'string', description: 'Why not' },
        },
        required: ['allowed'],
      },
      AttestationState: {
        type: 'object',
        properties: {
          attestedAt: { type: 'string', format: 'date-time' },
          attestedBy: { type: 'string' },
          dueAt: {
            type: 'string',
            description:
              'When it is to be confirmed again; missing when it is to be now',
            format: 'date-time',
          },
          endedReason: {
            type: 'string',
            description:
              'Set when a change of the product has ended the last confirmation',
          },
        },
      },
      ProductSummary: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          purpose: { type: 'string' },
          owner: { type: 'string' },
          domain: { type: 'string' },
          system: { type: 'string' },
          type: { type: 'string' },
          lifecycle: { type: 'string' },
          classification: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          outputs: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                type: { type: 'string' },
              },
              required: ['name', 'type'],
            },
          },
          consumers: { type: 'integer' },
          level: {
            type: 'string',
            description: 'Name of the level; null for none',
            nullable: true,
          },
          position: {
            type: 'integer',
            description: 'Index of the level, lowest first; -1 for none',
          },
          score: {
            type: 'number',
            description: 'From 0 to 100 with one decimal',
            nullable: true,
          },
          status: {
            type: 'string',
            enum: ['ok', 'late', 'failing', 'not measured'],
          },
          freshness: {
            type: 'object',
            properties: {
              measuredAt: {
                type: 'string',
                format: 'date-time',
                nullable: true,
              },
              freshUntil: {
                type: 'string',
                format: 'date-time',
                nullable: true,
              },
            },
            required: ['measuredAt', 'freshUntil'],
          },
          scorecards: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                scorecard: { type: 'string' },
                level: {
                  type: 'string',
                  description: 'Name of the level; null for none',
                  nullable: true,
                },
                position: {
                  type: 'integer',
                  description: 'Index of the level, lowest first; -1 for none',
                },
                score: {
                  type: 'number',
                  description: 'From 0 to 100 with one decimal',
                  nullable: true,
                },
                coverage: { $ref: '#/components/schemas/Coverage' },
                exempt: { type: 'integer' },
                due: { type: 'integer' },
                principles: {
                  type: 'object',
                  description: 'The worst outcome of each principle',
                  additionalProperties: {
                    type: 'string',
                    enum: [
                      'pass',
                      'fail',
                      'unknown',
                      'due',
                      'upcoming',
                      'not-applicable',
                      'exempt',
                    ],
                  },
                },
                counts: {
                  type: 'object',
                  description: 'What is behind that outcome, by principle',
                  additionalProperties: {
                    type: 'object',
                    properties: {
                      outcomes: {
                        type: 'object',
                        additionalProperties: { type: 'integer' },
                      },
                      critical: {
                        type: 'integer',
                        description: 'How many of those that fail are critical',
                      },
                    },
                    required: ['outcomes', 'critical'],
                  },
                },
                next: { $ref: '#/components/schemas/NextLevel' },
              },
              required: [
                'scorecard',
                'level',
                'position',
                'score',
                'coverage',
                'exempt',
                'due',
                'principles',
                'counts',
                'next',
              ],
            },
          },
          evaluatedAt: { type: 'string', format: 'date-time' },
        },
        required: [
          'entityRef',
          'title',
          'purpose',
          'owner',
          'domain',
          'system',
          'type',
          'lifecycle',
          'classification',
          'tags',
          'outputs',
          'consumers',
          'level',
          'position',
          'score',
          'status',
          'freshness',
          'scorecards',
          'evaluatedAt',
        ],
      },
      ProductSummaryPage: {
        type: 'object',
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProductSummary' },
          },
          totalItems: { type: 'integer' },
          facets: {
            type: 'object',
            additionalProperties: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  value: { type: 'string' },
                  count: { type: 'integer' },
                },
                required: ['value', 'count'],
              },
            },
          },
          pageInfo: {
            type: 'object',
            properties: { nextCursor: { type: 'string' } },
          },
        },
        required: ['items', 'totalItems', 'pageInfo'],
      },
      RollupRow: {
        type: 'object',
        properties: {
          key: { type: 'string', description: 'The ref that the row is about' },
          products: { type: 'integer' },
          levels: { type: 'object', additionalProperties: { type: 'integer' } },
          statuses: {
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
          score: {
            type: 'number',
            description: 'From 0 to 100 with one decimal',
            nullable: true,
          },
        },
        required: ['key', 'products', 'levels', 'statuses', 'score'],
      },
      CheckRollupRow: {
        type: 'object',
        properties: {
          scorecard: { type: 'string' },
          check: { type: 'string' },
          title: { type: 'string' },
          level: { type: 'string' },
          severity: { type: 'string' },
          principle: { type: 'string' },
          remediation: { type: 'string' },
          link: { type: 'string' },
          fixedBy: { type: 'string' },
          effort: { type: 'string', enum: ['minutes', 'hours', 'days'] },
          outcomes: {
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
          passRate: { type: 'number', nullable: true },
          lifts: {
            type: 'integer',
            description: 'Products that would gain a level by this check alone',
          },
          blocks: {
            type: 'integer',
            description:
              'Products that it keeps from their next level together with others',
          },
          nextDueUntil: {
            type: 'string',
            format: 'date-time',
            description: 'When the first of those that are due is not any more',
            nullable: true,
          },
        },
        required: [
          'scorecard',
          'check',
          'title',
          'severity',
          'fixedBy',
          'effort',
          'outcomes',
          'passRate',
          'lifts',
          'blocks',
          'nextDueUntil',
        ],
      },
      HistoryPoint: {
        type: 'object',
        properties: {
          scorecard: { type: 'string' },
          day: {
            type: 'string',
            description: 'YYYY-MM-DD; it holds until the next point',
          },
          level: {
            type: 'string',
            description: 'Name of the level; null for none',
            nullable: true,
          },
          position: {
            type: 'integer',
            description: 'Index of the level, lowest first; -1 for none',
          },
          score: {
            type: 'number',
            description: 'From 0 to 100 with one decimal',
            nullable: true,
          },
          coverage: { $ref: '#/components/schemas/Coverage' },
        },
        required: [
          'scorecard',
          'day',
          'level',
          'position',
          'score',
          'coverage',
        ],
      },
      LevelTransition: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          scorecard: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          from: {
            type: 'object',
            properties: {
              level: {
                type: 'string',
                description: 'Name of the level; null for none',
                nullable: true,
              },
              position: {
                type: 'integer',
                description: 'Index of the level, lowest first; -1 for none',
              },
            },
            required: ['level', 'position'],
          },
          to: {
            type: 'object',
            properties: {
              level: {
                type: 'string',
                description: 'Name of the level; null for none',
                nullable: true,
              },
              position: {
                type: 'integer',
                description: 'Index of the level, lowest first; -1 for none',
              },
            },
            required: ['level', 'position'],
          },
          cause: {
            type: 'string',
            enum: [
              'product',
              'contract',
              'signal',
              'policy',
              'time',
              'exemption',
              'attestation',
            ],
          },
          policyDigest: { type: 'string' },
          checks: { type: 'array', items: { type: 'string' } },
        },
        required: [
          'entityRef',
          'scorecard',
          'at',
          'from',
          'to',
          'cause',
          'policyDigest',
          'checks',
        ],
      },
      PolicyChange: {
        type: 'object',
        properties: {
          scorecard: { type: 'string' },
          title: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          change: { type: 'string', enum: ['in-force', 'changed', 'ended'] },
          digest: { type: 'string' },
        },
        required: ['scorecard', 'title', 'at', 'change', 'digest'],
      },
      Policy: {
        type: 'object',
        properties: {
          scorecard: { $ref: '#/components/schemas/Scorecard' },
          digest: { type: 'string' },
          source: { type: 'string' },
          inForce: { type: 'boolean' },
          reason: { type: 'string', description: 'Why it is not in force' },
          changedAt: { type: 'string', format: 'date-time' },
          products: { type: 'integer' },
          passRate: { type: 'number', nullable: true },
        },
        required: [
          'scorecard',
          'digest',
          'source',
          'inForce',
          'changedAt',
          'products',
          'passRate',
        ],
      },
      Scorecard: {
        type: 'object',
        description: 'A policy with all defaults filled in',
        properties: {
          id: {
            type: 'string',
            description: 'builtin:<name>, or the ref of the Scorecard entity',
          },
          title: { type: 'string' },
          description: { type: 'string' },
          owner: { type: 'string' },
          domain: {
            type: 'string',
            description: 'Without one it is for all products',
          },
          appliesTo: { type: 'string' },
          levels: {
            type: 'array',
            description: 'Lowest first',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                means: { type: 'string' },
              },
              required: ['name'],
            },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardCheck' },
          },
        },
        required: ['id', 'title', 'levels', 'checks'],
      },
      ScorecardCheck: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          level: {
            type: 'string',
            description: 'Without a level the check is advisory',
          },
          severity: {
            type: 'string',
            enum: ['critical', 'high', 'medium', 'low'],
          },
          principle: { type: 'string' },
          appliesTo: { type: 'string' },
          each: { type: 'string' },
          needs: { type: 'array', items: { type: 'string' } },
          expression: { type: 'string' },
          message: { type: 'string' },
          remediation: { type: 'string' },
          link: { type: 'string' },
          fixedBy: { type: 'string' },
          effort: { type: 'string', enum: ['minutes', 'hours', 'days'] },
          graceDays: { type: 'number' },
          tolerance: { type: 'string', description: 'ISO 8601 duration' },
          enforcedFrom: { type: 'string', description: 'YYYY-MM-DD, UTC' },
          maxExemptionDays: { type: 'number' },
        },
        required: [
          'id',
          'title',
          'severity',
          'needs',
          'expression',
          'fixedBy',
          'effort',
          'graceDays',
          'tolerance',
          'maxExemptionDays',
        ],
      },
      PreviewedChange: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          from: { $ref: '#/components/schemas/LevelAt' },
          to: { $ref: '#/components/schemas/LevelAt' },
          checks: { type: 'array', items: { type: 'string' } },
        },
        required: ['entityRef', 'title', 'from', 'to', 'checks'],
      },
      LevelAt: {
        type: 'object',
        properties: {
          level: { type: 'string', nullable: true },
          position: {
            type: 'integer',
            description: 'Index of the level, lowest first; -1 for none',
          },
        },
        required: ['level', 'position'],
      },
      RefusedEntity: {
        type: 'object',
        properties: {
          entityRef: { type: 'string' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/Problem' },
          },
        },
        required: ['entityRef', 'problems'],
      },
      Fact: {
        type: 'object',
        properties: {
          type: {
            type: 'string',
            enum: ['string', 'double', 'bool', 'timestamp', 'object'],
          },
          name: {
            type: 'string',
            description: 'Of an object, the name of its type',
          },
          description: { type: 'string' },
          fields: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/Fact' },
          },
          list: { type: 'boolean' },
          max: {
            type: 'integer',
            description: 'Most items of the list; 100 when nothing is said',
          },
          optional: { type: 'boolean' },
        },
        required: ['type', 'description'],
      },
      Problem: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
      Exemption: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          scorecard: { type: 'string' },
          checkId: { type: 'string' },
          products: { type: 'array', items: { type: 'string' } },
          reason: { type: 'string' },
          state: {
            type: 'string',
            enum: ['requested', 'approved', 'denied', 'revoked', 'expired'],
          },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          renewals: { type: 'integer' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string', format: 'date-time' },
          decisionReason: { type: 'string' },
          revokedBy: { type: 'string' },
          revokedAt: { type: 'string', format: 'date-time' },
          revocationReason: { type: 'string' },
        },
        required: [
          'id',
          'scorecard',
          'checkId',
          'products',
          'reason',
          'state',
          'requestedBy',
          'requestedAt',
          'expiresAt',
          'renewals',
        ],
      },
      ListedExemption: {
        allOf: [
          { $ref: '#/components/schemas/Exemption' },
          {
            type: 'object',
            properties: {
              mayDecide: { $ref: '#/components/schemas/Allowance' },
            },
            required: ['mayDecide'],
          },
        ],
      },
      ExemptionRequest: {
        type: 'object',
        properties: {
          scorecard: { type: 'string', maxLength: 300 },
          checkId: { type: 'string', maxLength: 63 },
          products: {
            type: 'array',
            items: { type: 'string', maxLength: 300 },
            description: 'Refs of 1 to 500 products',
            minItems: 1,
            maxItems: 500,
          },
          reason: { type: 'string', minLength: 10, maxLength: 2000 },
          expiresAt: { type: 'string', format: 'date-time' },
        },
        required: ['scorecard', 'checkId', 'products', 'reason', 'expiresAt'],
        additionalProperties: false,
      },
      ExemptionDecision: {
        type: 'object',
        properties: {
          decision: { type: 'string', enum: ['approved', 'denied'] },
          reason: { type: 'string', maxLength: 2000 },
        },
        required: ['decision'],
        additionalProperties: false,
      },
      ExemptionRevocation: {
        type: 'object',
        properties: {
          reason: { type: 'string', minLength: 10, maxLength: 2000 },
        },
        required: ['reason'],
        additionalProperties: false,
      },
      AttestationStatement: {
        type: 'object',
        properties: {
          owner: { type: 'string', maxLength: 300 },
          productOwner: { type: 'string', maxLength: 300 },
          steward: { type: 'string', maxLength: 300 },
          technicalOwner: { type: 'string', maxLength: 300 },
          support: { type: 'array', items: { type: 'object' }, maxItems: 50 },
          classification: { type: 'string', maxLength: 64 },
          personalData: { type: 'string', maxLength: 64 },
          limitations: { type: 'string', maxLength: 20000 },
          consumers: {
            type: 'array',
            items: { type: 'string', maxLength: 300 },
            maxItems: 1000,
          },
          endOfLife: { type: 'string', maxLength: 10 },
        },
        required: ['owner'],
        description: 'What is confirmed; it has to be what the catalog says',
        additionalProperties: false,
      },
      Attestation: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          attestedBy: { type: 'string' },
          attestedAt: { type: 'string', format: 'date-time' },
          digest: { type: 'string' },
          statementDigest: { type: 'string' },
          statement: { $ref: '#/components/schemas/AttestationStatement' },
          via: { type: 'string', enum: ['portal', 'template'] },
          endedAt: { type: 'string', format: 'date-time' },
          endedReason: { type: 'string' },
        },
        required: [
          'id',
          'entityRef',
          'attestedBy',
          'attestedAt',
          'digest',
          'statement',
          'via',
        ],
      },
      LedgerEntry: {
        type: 'object',
        properties: {
          seq: { type: 'integer' },
          at: { type: 'string', format: 'date-time' },
          actor: { type: 'string' },
          action: { type: 'string' },
          subject: { type: 'string' },
          details: {
            type: 'object',
            description: 'Other fields for each action',
            additionalProperties: true,
          },
          algorithm: { type: 'string' },
          previousHash: { type: 'string' },
          hash: { type: 'string' },
        },
        required: [
          'seq',
          'at',
          'actor',
          'action',
          'subject',
          'details',
          'algorithm',
          'previousHash',
          'hash',
        ],
      },
      SignalRun: {
        type: 'object',
        properties: {
          runId: {
            type: 'string',
            description:
              'Of the tool that ran. The same run sent again changes nothing; other results of the same rules under a known id are refused',
            minLength: 1,
            maxLength: 200,
          },
          product: {
            type: 'string',
            description: 'Ref of the product',
            minLength: 1,
            maxLength: 300,
          },
          source: {
            type: 'string',
            description: 'Name of the tool',
            maxLength: 100,
          },
          url: {
            type: 'string',
            description: 'Where the run can be seen',
            maxLength: 2000,
          },
          results: {
            type: 'array',
            items: { $ref: '#/components/schemas/SignalResult' },
            minItems: 1,
            maxItems: 10000,
          },
        },
        required: ['runId', 'product', 'results'],
        additionalProperties: false,
      },
      SignalResult: {
        type: 'object',
        properties: {
          output: {
            type: 'string',
            description: 'Name of the output',
            minLength: 1,
            maxLength: 200,
          },
          rule: {
            type: 'string',
            description: 'Name of the rule, unique within the output',
            minLength: 1,
            maxLength: 300,
          },
          field: {
            type: 'string',
            description: 'Name of the field that it is about',
            minLength: 1,
            maxLength: 500,
          },
          contractRule: {
            type: 'string',
            description: 'Id of the rule in the contract',
            minLength: 1,
            maxLength: 300,
          },
          measure: {
            type: 'string',
            enum: [
              'nullValues',
              'missingValues',
              'invalidValues',
              'duplicateValues',
              'rowCount',
              'freshness',
              'schema',
            ],
          },
          dimension: {
            type: 'string',
            description: 'One of the seven of ODCS',
            maxLength: 50,
          },
          outcome: {
            type: 'string',
            enum: ['pass', 'warn', 'fail', 'error', 'skip'],
          },
          severity: { type: 'string', enum: ['error', 'warning', 'info'] },
          value: { type: 'number', description: 'What was measured' },
          message: {
            type: 'string',
            description: "The tool's words, without rows of data",
            minLength: 1,
            maxLength: 300,
          },
          at: {
            type: 'string',
            description: 'When it was measured',
            format: 'date-time',
          },
        },
        required: ['output', 'rule', 'outcome', 'at'],
        additionalProperties: false,
      },
      SignalReceipt: {
        type: 'object',
        properties: {
          runId: { type: 'string' },
          product: { type: 'string' },
          stored: { type: 'integer', description: 'Results that were new' },
          duplicate: {
            type: 'boolean',
            description: 'Whether the run was known',
          },
          conflicting: {
            type: 'integer',
            description:
              'Rules of which it says something else than it said before; what it said before holds',
          },
          conflicts: {
            type: 'array',
            description:
              'The first few of them in words, with what is stored and what was sent',
            items: { type: 'string' },
          },
        },
        required: [
          'runId',
          'product',
          'stored',
          'duplicate',
          'conflicting',
          'conflicts',
        ],
      },
      SignalFileReceipt: {
        type: 'object',
        properties: {
          receipts: {
            type: 'array',
            items: { $ref: '#/components/schemas/SignalReceipt' },
          },
          metrics: { type: 'integer' },
          lineage: { type: 'integer' },
          unmapped: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnmappedSignal' },
          },
          notes: { type: 'array', items: { type: 'string' } },
        },
        required: ['receipts', 'metrics', 'lineage', 'unmapped', 'notes'],
      },
      UnmappedSignal: {
        type: 'object',
        properties: {
          subject: {
            type: 'string',
            description: 'What it is about, in the words of the tool',
          },
          count: { type: 'integer' },
          reason: { type: 'string' },
          source: { type: 'string' },
          receivedAt: { type: 'string', format: 'date-time' },
        },
        required: ['subject', 'count', 'reason'],
      },
      ObservedEdge: {
        type: 'object',
        properties: {
          from: { type: 'string' },
          fromOutput: { type: 'string' },
          to: { type: 'string' },
          toOutput: { type: 'string' },
          job: { type: 'string' },
          firstSeenAt: { type: 'string', format: 'date-time' },
          lastSeenAt: { type: 'string', format: 'date-time' },
        },
        required: [
          'from',
          'fromOutput',
          'to',
          'toOutput',
          'job',
          'firstSeenAt',
          'lastSeenAt',
        ],
      },
      FieldUse: {
        type: 'object',
        properties: {
          from: {
            type: 'object',
            properties: {
              product: { type: 'string' },
              output: { type: 'string' },
              field: { type: 'string' },
            },
          },
          to: {
            type: 'object',
            properties: {
              product: { type: 'string' },
              productTitle: { type: 'string' },
              output: { type: 'string' },
              field: { type: 'string' },
            },
          },
          job: { type: 'string' },
          lastSeenAt: { type: 'string', format: 'date-time' },
        },
        required: ['from', 'to', 'job', 'lastSeenAt'],
      },
      ContractRule: {
        type: 'object',
        properties: {
          contract: { type: 'string' },
          id: { type: 'string' },
          title: { type: 'string' },
          field: { type: 'string' },
          measure: { type: 'string' },
          dimension: { type: 'string' },
        },
        required: ['contract', 'title'],
      },
      OutputQualityReport: {
        type: 'object',
        properties: {
          output: { type: 'string' },
          type: { type: 'string' },
          status: {
            type: 'string',
            enum: ['ok', 'late', 'failing', 'not measured'],
          },
          lastResultAt: { type: 'string', format: 'date-time' },
          freshUntil: { type: 'string', format: 'date-time' },
          intervalHours: { type: 'number' },
          history: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                dimension: { type: 'string', nullable: true },
                days: {
                  type: 'array',
                  items: {
                    type: 'string',
                    nullable: true,
                    enum: ['pass', 'fail', null],
                  },
                },
              },
            },
          },
          contractRules: { type: 'integer' },
          untested: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContractRule' },
          },
        },
        required: [
          'output',
          'type',
          'status',
          'history',
          'contractRules',
          'untested',
        ],
      },
      ProductQuality: {
        type: 'object',
        properties: {
          days: {
            type: 'array',
            description: 'The last 30 days in UTC, oldest first',
            items: { type: 'string' },
          },
          outputs: {
            type: 'array',
            items: { $ref: '#/components/schemas/OutputQualityReport' },
          },
          results: {
            type: 'array',
            description: 'Failing first, at most 500',
            items: { $ref: '#/components/schemas/LatestResult' },
          },
          totalResults: { type: 'integer' },
          runs: {
            type: 'array',
            items: { $ref: '#/components/schemas/StoredRun' },
          },
          metrics: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                output: { type: 'string' },
                unit: { type: 'string' },
                points: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: {
                      at: { type: 'string', format: 'date-time' },
                      value: { type: 'number' },
                    },
                  },
                },
              },
            },
          },
          unmapped: {
            type: 'array',
            items: { $ref: '#/components/schemas/UnmappedSignal' },
          },
          liveKey: {
            type: 'string',
            description: 'What messages of the channel data-mesh name',
          },
          mayDropRules: { type: 'boolean' },
        },
        required: [
          'days',
          'outputs',
          'results',
          'totalResults',
          'runs',
          'metrics',
          'unmapped',
          'liveKey',
          'mayDropRules',
        ],
      },
      LatestResult: {
        type: 'object',
        properties: {
          output: { type: 'string' },
          rule: { type: 'string' },
          field: { type: 'string' },
          contractRule: { type: 'string' },
          measure: { type: 'string' },
          dimension: { type: 'string' },
          outcome: {
            type: 'string',
            enum: ['pass', 'warn', 'fail', 'error', 'skip'],
          },
          severity: { type: 'string', enum: ['error', 'warning', 'info'] },
          value: { type: 'number' },
          message: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          runId: { type: 'string' },
          source: { type: 'string' },
          firstAt: { type: 'string', format: 'date-time' },
          lastPassedAt: { type: 'string', format: 'date-time', nullable: true },
          disappeared: { type: 'boolean' },
        },
        required: [
          'output',
          'rule',
          'outcome',
          'severity',
          'at',
          'runId',
          'firstAt',
          'lastPassedAt',
          'disappeared',
        ],
      },
      StoredRun: {
        type: 'object',
        properties: {
          runId: { type: 'string' },
          source: { type: 'string' },
          url: { type: 'string' },
          sender: { type: 'string', description: 'Subject of who sent it' },
          receivedAt: { type: 'string', format: 'date-time' },
          measuredFrom: { type: 'string', format: 'date-time' },
          measuredTo: { type: 'string', format: 'date-time' },
          outcomes: {
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
        },
        required: [
          'runId',
          'sender',
          'receivedAt',
          'measuredFrom',
          'measuredTo',
          'outcomes',
        ],
      },
      SweepHealth: {
        type: 'object',
        properties: {
          status: { type: 'string', enum: ['ok', 'late', 'failed', 'never'] },
          ageSeconds: { type: 'number' },
          lastSweep: {
            type: 'object',
            properties: {
              startedAt: { type: 'string', format: 'date-time' },
              finishedAt: { type: 'string', format: 'date-time' },
              products: {
                type: 'integer',
                description: 'For those who may read all products',
              },
              changed: {
                type: 'integer',
                description: 'For those who may read all products',
              },
              error: {
                type: 'string',
                description: 'For those who may read all products',
              },
            },
            required: ['startedAt'],
          },
        },
        required: ['status'],
      },
    },
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
  security: [{ JWT: [] }],
} as const;
