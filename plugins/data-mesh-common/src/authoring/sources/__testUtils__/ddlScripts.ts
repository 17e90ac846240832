/** Real-world scripts: what they are, the text, the table and its fields. */
export const scripts: [string, string, string, string[]][] = [
  [
    'Postgres with keys, defaults and arrays',
    `CREATE TABLE IF NOT EXISTS public.orders (
       id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the number
       code varchar(20) COLLATE "C" NOT NULL DEFAULT 'x, y'::character varying,
       at timestamp(3) with time zone DEFAULT now() NOT NULL,
       tags text[],
       amount numeric(12,2) CHECK (amount > 0 AND amount < 1e9),
       "Group" double precision,
       data jsonb DEFAULT '{"a": 1}'::jsonb,
       state order_state, /* an enum */
       CONSTRAINT code_once UNIQUE (code),
       CONSTRAINT customer FOREIGN KEY (code) REFERENCES customers (code),
       EXCLUDE USING gist (id WITH =)
     ) PARTITION BY RANGE (at);
     COMMENT ON TABLE public.orders IS 'All orders';
     COMMENT ON COLUMN public.orders.amount IS E'Net, in the customer''s currency';`,
    'orders',
    [
      'id integer [bigint] key required',
      'code string [varchar(20)] required unique',
      'at timestamp [timestamp(3) with time zone] required',
      'tags array [text[]]',
      'amount number [numeric(12,2)] "Net, in the customer\'s currency"',
      'Group number [double precision]',
      'data object [jsonb]',
      'state string [order_state]',
    ],
  ],
  [
    'a Postgres dump, which adds keys at the end',
    `SET statement_timeout = 0;
     CREATE TABLE public.orders (
         id integer NOT NULL,
         email character varying(255)
     );
     ALTER TABLE public.orders OWNER TO app;
COPY public.orders (id, email) FROM stdin;
1	it's "open
\\.
     ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
     ALTER TABLE public.orders ALTER COLUMN email SET NOT NULL;
     CREATE UNIQUE INDEX orders_email ON public.orders USING btree (email);`,
    'orders',
    [
      'id integer [integer] key required',
      'email string [character varying(255)] required unique',
    ],
  ],
  [
    'Snowflake with policies, tags and clustering',
    `create or replace TRANSIENT TABLE DB.SALES.ORDERS (
       ID NUMBER(38,0) NOT NULL AUTOINCREMENT START 1 INCREMENT 1 NOORDER,
       EMAIL VARCHAR(16777216) COLLATE 'en-ci' WITH MASKING POLICY PII.MASK WITH TAG (GOV.PII='yes') COMMENT 'It\\'s the mail',
       PAYLOAD VARIANT,
       PRICE NUMBER(12,2) DEFAULT 0,
       COUNT NUMBER,
       AT TIMESTAMP_NTZ(9) DEFAULT CURRENT_TIMESTAMP(),
       VEC VECTOR(FLOAT, 256),
       primary key (ID)
     )CLUSTER BY (ID, TO_DATE(AT)) COMMENT='Orders of the shop'
     DATA_RETENTION_TIME_IN_DAYS = 7;`,
    'ORDERS',
    [
      'ID integer [NUMBER(38,0)] key required',
      'EMAIL string [VARCHAR(16777216)] "It\'s the mail"',
      'PAYLOAD object [VARIANT]',
      'PRICE number [NUMBER(12,2)]',
      'COUNT integer [NUMBER]',
      'AT timestamp [TIMESTAMP_NTZ(9)]',
      'VEC array [VECTOR(FLOAT, 256)]',
    ],
  ],
  [
    'BigQuery with options, structs and partitions',
    `CREATE TABLE \`my-project.sales.orders\` (
       id INT64 NOT NULL OPTIONS(description="The \\"number\\""),
       items ARRAY<STRUCT<sku STRING, qty INT64>> OPTIONS(description='Lines', labels=[('a','b')]),
       address STRUCT<street STRING NOT NULL, zip STRING>,
       price BIGNUMERIC(40, 2),
       at TIMESTAMP DEFAULT CURRENT_TIMESTAMP(),
       day DATE,
       PRIMARY KEY (id) NOT ENFORCED
     )
     PARTITION BY DATE(at)
     CLUSTER BY id
     OPTIONS(description='Orders', require_partition_filter=TRUE)`,
    'orders',
    [
      'id integer [INT64] key required "The "number""',
      'items array [ARRAY<STRUCT<sku STRING, qty INT64>>] "Lines"',
      'address object [STRUCT<street STRING NOT NULL, zip STRING>]',
      'price number [BIGNUMERIC(40, 2)]',
      'at timestamp [TIMESTAMP]',
      'day date [DATE]',
    ],
  ],
  [
    'Databricks with Delta, maps and generated columns',
    `CREATE TABLE IF NOT EXISTS main.sales.orders (
       id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1),
       name STRING COMMENT 'Name, as written',
       props MAP<STRING, INT>,
       address STRUCT<street: STRING COMMENT 'x', zip: STRING>,
       at TIMESTAMP NOT NULL,
       day DATE GENERATED ALWAYS AS (CAST(at AS DATE)),
       mail STRING MASK mask_mail USING COLUMNS (name),
       CONSTRAINT orders_pk PRIMARY KEY(id)
     )
     USING DELTA
     PARTITIONED BY (day)
     LOCATION 's3://bucket/orders'
     COMMENT "Orders"
     TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true');`,
    'orders',
    [
      'id integer [BIGINT] key required',
      'name string [STRING] "Name, as written"',
      'props object [MAP<STRING, INT>]',
      "address object [STRUCT<street: STRING COMMENT 'x', zip: STRING>]",
      'at timestamp [TIMESTAMP] required',
      'day date [DATE]',
      'mail string [STRING]',
    ],
  ],
  [
    'Hive, where columns to partition by stand apart',
    `CREATE EXTERNAL TABLE sales.orders (id int COMMENT 'Number')
     PARTITIONED BY (day string COMMENT 'Day')
     ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' STORED AS TEXTFILE`,
    'orders',
    ['id integer [int] "Number"', 'day string [string] "Day"'],
  ],
  [
    'Redshift with encodings and keys',
    `CREATE TABLE public.sales (
       salesid INTEGER NOT NULL ENCODE az64 DISTKEY,
       listid integer IDENTITY(1,1),
       note character varying(256) ENCODE lzo,
       doc SUPER,
       sold timestamp without time zone ENCODE az64 SORTKEY,
       PRIMARY KEY (salesid, listid)
     ) DISTSTYLE KEY SORTKEY(listid) BACKUP NO;`,
    'sales',
    [
      'salesid integer [INTEGER] key required',
      'listid integer [integer] key required',
      'note string [character varying(256)]',
      'doc object [SUPER]',
      'sold timestamp [timestamp without time zone]',
    ],
  ],
  [
    'MySQL as SHOW CREATE TABLE prints it',
    `CREATE TABLE \`orders\` (
       \`id\` int(11) unsigned NOT NULL AUTO_INCREMENT,
       \`state\` enum('new','it''s (done)') CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci DEFAULT NULL COMMENT 'State; \\'new\\' first',
       \`at\` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
       \`paid\` tinyint(1) DEFAULT '0',
       \`key\` varchar(20) DEFAULT NULL,
       \`full\` varchar(50) GENERATED ALWAYS AS (concat(\`key\`, ',')) VIRTUAL,
       PRIMARY KEY (\`id\`) USING BTREE,
       UNIQUE KEY \`state_once\` (\`state\`),
       UNIQUE KEY \`two\` (\`paid\`,\`key\`),
       KEY \`at_idx\` (\`at\`),
       FULLTEXT KEY \`words\` (\`key\`),
       CONSTRAINT \`fk\` FOREIGN KEY (\`id\`) REFERENCES \`x\` (\`id\`) ON DELETE CASCADE
     ) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='Orders';`,
    'orders',
    [
      'id integer [int(11) unsigned] key required',
      "state string [enum('new','it''s (done)')] unique \"State; 'new' first\"",
      'at timestamp [timestamp] required',
      'paid boolean [tinyint(1)]',
      'key string [varchar(20)]',
      'full string [varchar(50)]',
    ],
  ],
  [
    'SQL Server as Management Studio scripts it',
    `USE [Shop]
GO
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[Orders](
	[Id] [int] IDENTITY(1,1) NOT NULL,
	[Customer Name] [nvarchar](max) NULL,
	[At] [datetime2](7) NOT NULL,
	[Paid] [bit] NOT NULL,
	[Price] [decimal](18, 2) NULL,
	[Version] [timestamp] NOT NULL,
	[Total]  AS ([Price]*(2)) PERSISTED,
 CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED
(
	[Id] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF) ON [PRIMARY]
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
GO
ALTER TABLE [dbo].[Orders] ADD  CONSTRAINT [DF]  DEFAULT (getdate()) FOR [At]
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Who bought it' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Orders', @level2type=N'COLUMN',@level2name=N'Customer Name'
GO`,
    'Orders',
    [
      'Id integer [int] key required',
      'Customer Name string [nvarchar(max)] "Who bought it"',
      'At timestamp [datetime2(7)] required',
      'Paid boolean [bit] required',
      'Price number [decimal(18, 2)]',
      'Version string [timestamp] required',
      'Total string',
    ],
  ],
  [
    'DuckDB with lists, structs and unsigned numbers',
    `CREATE OR REPLACE TABLE t (
       id UBIGINT PRIMARY KEY, l INTEGER[], f FLOAT[3],
       s STRUCT(a INTEGER, b VARCHAR), m MAP(VARCHAR, INTEGER), h HUGEINT,
       e ENUM('a','b'), u UNION(num INTEGER, str VARCHAR), at TIMESTAMPTZ)`,
    't',
    [
      'id integer [UBIGINT] key required',
      'l array [INTEGER[]]',
      'f array [FLOAT[3]]',
      's object [STRUCT(a INTEGER, b VARCHAR)]',
      'm object [MAP(VARCHAR, INTEGER)]',
      'h integer [HUGEINT]',
      "e string [ENUM('a','b')]",
      'u object [UNION(num INTEGER, str VARCHAR)]',
      'at timestamp [TIMESTAMPTZ]',
    ],
  ],
  [
    'Oracle with identity and storage',
    `CREATE TABLE "HR"."EMP" (
       "ID" NUMBER(10) GENERATED BY DEFAULT ON NULL AS IDENTITY,
       "NAME" VARCHAR2(100 CHAR) NOT NULL ENABLE,
       "SALARY" NUMBER, "PHOTO" LONG RAW, "HIRED" DATE DEFAULT SYSDATE,
       "STAY" INTERVAL DAY (2) TO SECOND (6),
       CONSTRAINT "PK" PRIMARY KEY ("ID") USING INDEX TABLESPACE "USERS" ENABLE,
       SUPPLEMENTAL LOG DATA (ALL) COLUMNS
     ) SEGMENT CREATION IMMEDIATE TABLESPACE "USERS"
     /`,
    'EMP',
    [
      'ID integer [NUMBER(10)] key required',
      'NAME string [VARCHAR2(100 CHAR)] required',
      'SALARY number [NUMBER]',
      'PHOTO string [LONG RAW]',
      'HIRED timestamp [DATE]',
      'STAY string [INTERVAL DAY(2) TO SECOND(6)]',
    ],
  ],
  [
    'Trino with rows and properties',
    `CREATE TABLE hive.sales.orders (
       id bigint COMMENT 'Number', address row(street varchar, zip varchar),
       m map(varchar, bigint), l array(varchar), at timestamp(6) with time zone
     ) COMMENT 'Orders' WITH (format = 'ORC', partitioned_by = ARRAY['at'])`,
    'orders',
    [
      'id integer [bigint] "Number"',
      'address object [row(street varchar, zip varchar)]',
      'm object [map(varchar, bigint)]',
      'l array [array(varchar)]',
      'at timestamp [timestamp(6) with time zone]',
    ],
  ],
  [
    'ClickHouse and SQLite, as far as types are known',
    `CREATE TABLE events (id UInt64, at DateTime64(3) CODEC(Delta), tag LowCardinality(Nullable(String)), n INTEGER PRIMARY KEY AUTOINCREMENT)
     ENGINE = MergeTree ORDER BY (id)`,
    'events',
    [
      'id integer [UInt64]',
      'at timestamp [DateTime64(3)]',
      'tag string [LowCardinality(Nullable(String))]',
      'n integer [INTEGER] key required',
    ],
  ],
];
